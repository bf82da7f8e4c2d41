import type { GraphQLFormattedError } from "graphql";
import { TOLD_CODES } from "./told-codes";

const INCIDENT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * What is taken of a subgraph's error. Without a code that it may answer with nothing of its extensions is, so that the
 * gateway logs the rest and tells an incident.
 */
export function heard({ message, extensions = {} }: GraphQLFormattedError): GraphQLFormattedError {
  // A value that only the subgraph's own scalar could judge.
  const code = extensions.code === "BAD_USER_INPUT" ? "INVALID" : extensions.code;
  const { messageKo, incident } = extensions;
  if (typeof code !== "string" || !TOLD_CODES.has(code) || typeof messageKo !== "string") return { message };
  const isIncident = typeof incident === "string" && INCIDENT.test(incident);
  return { message, extensions: { code, messageKo, ...(isIncident && { incident }) } };
}
