import { GraphQLError, parse } from "graphql";
import { decidingVariables } from "../execution/decided";
import { MOST_TOKENS } from "../../kit/graph/read-document";
import type { ReadAskedFields } from "../operations/asked-fields";
import type { Asked, MostAsked } from "./most-asked";
import { askedAs, type UsedDocument } from "./used-documents";

/** What can be expected to be asked: what was asked since the start, and then what clients registered. */
export function* questionsToCome(
  audience: string,
  asked: MostAsked,
  documents: readonly UsedDocument[],
  askedBy: ReadAskedFields,
): Generator<Asked> {
  yield* asked.of(audience);
  for (const document of documents) {
    if (document.audience !== audience) continue;
    const { text: query } = document;
    for (const viewer of askedAs(document, askedBy(query)?.classes ?? []))
      for (const switches of switchesOf(query)) yield { query, operationName: undefined, switches, viewer };
  }
}

/** Of more there are too many ways to answer. */
const MOST_SWITCHES = 3;

/** All that the variables of `@skip` and `@include` can be, each of which has a plan of its own. */
function switchesOf(text: string): Record<string, boolean>[] {
  if (!/@(skip|include)/.test(text)) return [{}];
  try {
    const names = decidingVariables(parse(text, { maxTokens: MOST_TOKENS, noLocation: true }));
    if (names.length > MOST_SWITCHES) return [{}];
    return names.reduce<Record<string, boolean>[]>(
      (all, name) => all.flatMap((one) => [true, false].map((value) => ({ ...one, [name]: value }))),
      [{}],
    );
  } catch (error) {
    if (error instanceof GraphQLError) return [];
    throw error;
  }
}
