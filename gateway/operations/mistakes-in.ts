import { GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import { MOST_TOKENS } from "../../kit/graph/read-document";

const MOST_MISTAKES = 50;

/** Why a document cannot be asked of a schema, a sentence for each mistake. */
export function mistakesIn(schema: GraphQLSchema, text: string): string[] {
  try {
    const document = parse(text, { maxTokens: MOST_TOKENS });
    return validate(schema, document, undefined, { maxErrors: MOST_MISTAKES }).map(({ message }) => message);
  } catch (error) {
    if (error instanceof GraphQLError) return [error.message];
    throw error;
  }
}
