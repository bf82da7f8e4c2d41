import { GraphQLError, Kind, type OperationDefinitionNode, parse } from "graphql";
import { Invalid } from "../errors";

/** Of a document: whoever sends more is refused before it is read to its end. */
export const MOST_TOKENS = 10_000;
const LONGEST_TEXT = 100_000;
const LONGEST_NAME = 100;

/** A document with one operation that has a name, as it can be registered. */
export type ReadDocument = { name: string; kind: "query" | "mutation"; text: string };

/** Reads the text of a document; `position` says which of several it is, counted from 1. Whether it fits a schema is not asked here. */
export function readDocument(text: string, position: number): ReadDocument {
  const [operation, ...others] = operationsIn(text, position);
  const name = operation?.name?.value;
  if (!operation || others.length > 0 || !name || name.length > LONGEST_NAME || operation.operation === "subscription")
    throw documentInvalid(
      position,
      `A document holds one query or mutation with a name of at most ${LONGEST_NAME} characters, and its fragments.`,
    );
  return { name, kind: operation.operation, text };
}

function operationsIn(text: string, position: number): OperationDefinitionNode[] {
  if (text.length > LONGEST_TEXT) throw documentInvalid(position, `A document has at most ${LONGEST_TEXT} characters.`);
  try {
    const { definitions } = parse(text, { maxTokens: MOST_TOKENS, noLocation: true });
    return definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  } catch (error) {
    if (error instanceof GraphQLError) throw documentInvalid(position, error.message);
    throw error;
  }
}

export const documentInvalid = (position: number, why: string): Invalid =>
  new Invalid(
    `Document ${position} cannot be registered: ${why}`,
    `${position}번째 문서는 등록할 수 없습니다. 문법과 스키마에 맞는, 이름 있는 작업 하나를 담은 문서인지 확인하십시오.`,
    "OPERATION_INVALID",
  );
