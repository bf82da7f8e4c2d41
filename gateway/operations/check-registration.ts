import {
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  parse,
} from "graphql";
import { Invalid, Refusal } from "../../kit/errors";
import type { Caller } from "../../kit/viewer";
import type { AskAgencies } from "../ask-agencies";
import type { Contract, ContractName, Contracts } from "../contracts";
import { fragmentsOf } from "../execution/response-names";
import { selectedFields } from "../execution/selected-fields";
import { MOST_TOKENS } from "../../kit/graph/read-document";
import type { Question } from "../limits/weigh";

/** Refuses a request that registers documents which the contract of their client does not allow, all of them with all that is wrong. */
export type CheckRegistration = (contract: Contract, question: Question, caller: Caller) => Promise<void>;

type Registration = { clientId: string; documents: readonly string[] };

const MUTATION = "registerOperations";
const CLIENTS = "query Clients { clients { id contract } }";

/**
 * `agencies` keeps documents and does not know the graph, so that they are held against it here, before it is asked. Whose
 * contract counts it is asked as the caller: of a client that is not theirs nothing is told, and it refuses that itself.
 */
export function createRegistrationCheck(contracts: Contracts, ask: AskAgencies): CheckRegistration {
  const contractOf = async (clientId: string, caller: Caller): Promise<Contract | null> => {
    const { data } = (await ask({ query: CLIENTS }, caller)) as {
      data?: { clients: { id: string; contract: string }[] | null } | null;
    };
    const client = data?.clients?.find(({ id }) => id === clientId);
    return client ? contracts.of(client.contract.toLowerCase() as ContractName) : null;
  };
  return async ({ schema, validate }, { query, operationName, variables }, caller) => {
    // A document that is not valid registers nothing; Apollo Server says what is wrong with it.
    if (typeof query !== "string" || !query.includes(MUTATION) || validate(query).length > 0) return;
    for (const { clientId, documents } of registrationsIn(schema, query, operationName, variables)) {
      const contract = await contractOf(clientId, caller);
      const mistakes = contract ? documents.flatMap((text, index) => mistakesIn(contract, text, index)) : [];
      if (mistakes.length > 0) throw new DocumentsInvalid(mistakes);
    }
  };
}

/** What is wrong with which document, counted from 0 as in the request. */
export type Mistake = { document: number; why: string };

export class DocumentsInvalid extends Invalid {
  constructor(readonly mistakes: readonly Mistake[]) {
    super(
      "Some of these documents cannot be asked by this client, and none was registered.",
      "이 클라이언트가 요청할 수 없는 문서가 있어 하나도 등록하지 않았습니다.",
      "OPERATION_INVALID",
    );
  }
}

const MOST_MISTAKES = 50;

function mistakesIn({ validate, weigh }: Contract, text: string, document: number): Mistake[] {
  try {
    weigh({ query: text });
    return validate(text)
      .slice(0, MOST_MISTAKES)
      .map((why) => ({ document, why }));
  } catch (error) {
    if (error instanceof Refusal) return [{ document, why: error.message }];
    throw error;
  }
}

/** Everything that a valid document registers; with variables that do not fit it registers nothing, which is said later. */
function registrationsIn(schema: GraphQLSchema, query: string, operationName: unknown, given: unknown): Registration[] {
  const type = schema.getMutationType();
  const field = type?.getFields()[MUTATION];
  const document = parse(query, { maxTokens: MOST_TOKENS, noLocation: true });
  const operation = getOperationAST(document, typeof operationName === "string" ? operationName : null);
  if (!type || !field || operation?.operation !== "mutation") return [];
  try {
    const variables = given !== null && typeof given === "object" ? (given as Record<string, unknown>) : {};
    const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    const asking = { schema, fragments: fragmentsOf(document) };
    const asked = [...selectedFields(asking, type, [operation.selectionSet]).values()];
    return asked
      .filter((one) => one.field.name.value === MUTATION)
      .map((one) => getArgumentValues(field, one.field, coerced).input as Registration);
  } catch (error) {
    if (error instanceof GraphQLError) return [];
    throw error;
  }
}
