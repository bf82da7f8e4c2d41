import { buildASTSchema, GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import { composeContract, composeWhole, CompositionFailed, CONTRACT_TAGS } from "./compose";
import { foundingDocuments } from "./founding";
import { lintOpenContract, lintSubgraph } from "./lint";
import { lintClassified } from "./lint-classified";
import { lintPartner, ownersWith } from "./lint-partner";

type ContractName = keyof typeof CONTRACT_TAGS;

/** The hub's own subgraphs with those of partners, and what clients registered that they ask. */
export type ToCheck = {
  partners: Record<string, string>;
  /** The partner's that is new; null where one was only taken away. */
  looked: string | null;
  operations: readonly RegisteredOperation[];
};

export type RegisteredOperation = { client: string; name: string; text: string; contract: ContractName };

export type Checked = {
  /** Why the graph cannot be, a sentence each. */
  problems: string[];
  /** Which registered operations it would not answer any more, and why. */
  breaks: { client: string; operation: string; problem: string }[];
  /** What of the new subgraph tells something about people, as `Type.field`. */
  classified: string[];
  /** What gateways run; null where there are problems. */
  contracts: Record<ContractName, string> | null;
};

const NAMES = Object.keys(CONTRACT_TAGS) as ContractName[];

/** Everything that must be known of a graph before a gateway runs it. */
export function checkRegistered({ partners, looked, operations }: ToCheck): Checked {
  const whole = { ...foundingDocuments(), ...partners };
  const classified = looked === null ? [] : classifiedIn(partners[looked] ?? "");
  const problems = looked === null ? [] : wrongWith(looked, partners[looked] ?? "", whole);
  if (problems.length > 0) return { problems, breaks: [], classified, contracts: null };
  try {
    composeWhole(whole);
    const made = NAMES.map((name) => [name, composeContract(whole, CONTRACT_TAGS[name])] as const);
    const open = lintOpenContract(composed(made, "open").publicSdl);
    if (open.length > 0) return { problems: open, breaks: [], classified, contracts: null };
    const schemaOf = remembered((name: ContractName) => buildASTSchema(parse(composed(made, name).publicSdl)));
    return {
      problems: [],
      breaks: operations.flatMap((operation) => brokenBy(schemaOf(operation.contract), operation)),
      classified,
      contracts: Object.fromEntries(
        made.map(([name, { supergraphSdl }]) => [name, supergraphSdl]),
      ) as Checked["contracts"],
    };
  } catch (error) {
    if (!(error instanceof CompositionFailed)) throw error;
    return { problems: [...error.problems], breaks: [], classified, contracts: null };
  }
}

type Made = readonly (readonly [ContractName, ReturnType<typeof composeContract>])[];

function composed(made: Made, name: ContractName): ReturnType<typeof composeContract> {
  const found = made.find(([one]) => one === name);
  if (!found) throw new Error(`there is no contract ${name}`);
  return found[1];
}

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

function wrongWith(name: string, sdl: string, whole: Record<string, string>): string[] {
  try {
    const document = parse(sdl);
    return [
      ...lintSubgraph(name, sdl, ownersWith(name, document)),
      ...lintPartner(name, document),
      ...lintClassified(whole).filter((problem) => problem.startsWith(`${name}:`)),
    ];
  } catch (error) {
    if (error instanceof GraphQLError) return [`${name}: ${error.message}`];
    throw error;
  }
}

function classifiedIn(sdl: string): string[] {
  try {
    return parse(sdl).definitions.flatMap((definition) =>
      definition.kind === "ObjectTypeDefinition"
        ? (definition.fields ?? [])
            .filter(({ directives = [] }) => directives.some(({ name }) => name.value === "classified"))
            .map((field) => `${definition.name.value}.${field.name.value}`)
        : [],
    );
  } catch {
    return [];
  }
}

function brokenBy(schema: GraphQLSchema, { client, name, text }: RegisteredOperation): Checked["breaks"] {
  const [first] = validate(schema, parse(text));
  return first ? [{ client, operation: name, problem: first.message }] : [];
}
