import type { FastifyRequest } from "fastify";
import { anyResidentNumber, residentNumberRefused } from "../kit/resident-number";

/** Refuses a request that holds a resident registration number in its address or its body, before anything else is done with it. */
export function refuseResidentNumber({ query, body }: FastifyRequest): void {
  if (anyResidentNumber(query) || anyResidentNumber(body)) throw residentNumberRefused();
}
