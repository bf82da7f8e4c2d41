import { type DocumentNode, getOperationAST, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import { Invalid } from "../../kit/errors";
import { costOf, leavesPagesToVariables } from "./cost";
import type { Forgets } from "./forget-mistakes";
import { NOTHING, type Price, type PriceOfPlanning, pricingPlans } from "./planning-price";
import { createReader, type ReadDocument } from "./read-document";
import { type Size, sizeOf } from "./size";
import { textSize } from "./text-size";
import { checkValue } from "./value-size";

/** More than the deepest and widest question of a partner needs, and little enough to be planned and answered. */
const MOST: Readonly<Size> = { depth: 24, fields: 2_000, aliases: 100, directives: 60, rootFields: 50 };
const MOST_COST = 500_000;

const SAID: Readonly<Record<keyof Size | "cost", [string, string]>> = {
  depth: ["levels deep", "단계 깊이"],
  fields: ["fields", "필드"],
  aliases: ["aliases", "별칭"],
  directives: ["directives", "지시어"],
  rootFields: ["fields at its root", "최상위 필드"],
  cost: ["objects at most", "최대 객체 수"],
};

export type Question = { query?: unknown; operationName?: unknown; variables?: unknown };

/** What a request will cost, known before any of it is done; throws what is too large. */
export type Weigh = ((question: Question) => Price) & Forgets;

type Measured = {
  document: DocumentNode;
  /** Of its operations, where no variable changes them; null where one does. */
  costs: Map<OperationDefinitionNode, number> | null;
  fields: Map<OperationDefinitionNode, number>;
  priceOfPlanning: PriceOfPlanning;
};

/** Some thirty times as much when it is read. */
const REMEMBERED_TEXT = 2 * 1024 * 1024;

/** The scales of one contract. What cannot be read costs nothing here: whoever reads it next says what is wrong with it. */
export function createScales(schema: GraphQLSchema, read: ReadDocument = createReader()): Weigh {
  const documents = new LRUCache<string, Measured>({
    maxSize: REMEMBERED_TEXT,
    sizeCalculation: textSize,
  });

  const measure = (text: string): Measured | null => {
    const known = documents.get(text);
    if (known) return known;
    const document = read(text);
    if (!document) return null;
    const fields = new Map<OperationDefinitionNode, number>();
    for (const node of document.definitions)
      if (node.kind === "OperationDefinition") fields.set(node, checkSize(document, node));
    const measured: Measured = {
      document,
      costs: leavesPagesToVariables(document) ? null : new Map(),
      fields,
      priceOfPlanning: pricingPlans(document),
    };
    documents.set(text, measured);
    return measured;
  };

  const weigh = ({ query, operationName, variables }: Question): Price => {
    checkValue(variables);
    const measured = typeof query === "string" ? measure(query) : null;
    if (!measured) return NOTHING;
    const { document, costs, fields, priceOfPlanning } = measured;
    const operation = getOperationAST(document, typeof operationName === "string" ? operationName : null);
    if (!operation) return NOTHING;
    const planning = priceOfPlanning(operation, fields.get(operation) ?? 0, variablesOf(variables));
    const constant = costs?.get(operation);
    if (constant !== undefined) return plus(constant, planning);
    const cost = costOf(schema, document, operation, variablesOf(variables));
    if (cost > MOST_COST) throw tooLarge("cost", cost, MOST_COST);
    costs?.set(operation, cost);
    return plus(cost, planning);
  };
  return Object.assign(weigh, { forget: (text: string) => void documents.delete(text) });
}

const plus = (cost: number, planning: Price): Price =>
  planning === NOTHING ? { ...NOTHING, cost } : { cost: cost + planning.cost, paid: planning.paid };

/** How many fields it asks for; throws what is too large. */
function checkSize(document: DocumentNode, operation: OperationDefinitionNode): number {
  const size = sizeOf(document, operation);
  if (!size) return 0;
  for (const limit of Object.keys(MOST) as (keyof Size)[])
    if (size[limit] > MOST[limit]) throw tooLarge(limit, size[limit], MOST[limit]);
  return size.fields;
}

type Variables = Record<string, unknown>;

const variablesOf = (variables: unknown): Variables =>
  typeof variables === "object" && variables !== null && !Array.isArray(variables) ? (variables as Variables) : {};

function tooLarge(limit: keyof typeof SAID, found: number, most: number): Invalid {
  const [words, wordsKo] = SAID[limit];
  // Lists in lists reach numbers that say nothing to anybody.
  const asked = Math.min(found, 1_000_000_000);
  return new Invalid(
    `This asks for ${asked} ${words}; ${most} are allowed. Ask for less at once, or in several requests.`,
    `요청이 너무 큽니다(${wordsKo} ${asked}, 허용 ${most}). 나누어 요청하십시오.`,
    "LIMIT_EXCEEDED",
  );
}
