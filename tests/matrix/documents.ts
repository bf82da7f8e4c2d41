import { getNamedType, type GraphQLNamedType, isCompositeType, isObjectType, isUnionType } from "graphql";
import { fieldAt } from "./coordinates";
import type { Persona } from "./personas";
import type { Ask } from "./row";
import { REVIEWED } from "./marked";
import type { Given } from "./world";

/** One question of the matrix, as one asker sends it, and where in the answer what it asks for stands. */
export type Question = { query: string; variables: Record<string, unknown>; path: string[] };

/** How one gets from a person to the types about them. */
const FROM_THE_PERSON: Record<string, string | null> = {
  Resident: null,
  Tenancy: "currentTenancy",
  Enrolment: "enrolments",
  Consent: "consents",
  RightsRequest: "rightsRequests",
  AccessLogEntry: "accessLog",
  AccessDispute: "accessDisputes",
  EmergencyAccess: "emergencyAccesses",
  MisuseNotice: "misuseNotices",
  Guardian: "guardian",
  Household: "household",
  HouseholdMember: "household { members",
  ProgrammeCase: "programmeCases",
  HealthCheck: "healthChecks",
  HealthReading: "healthChecks { readings",
  HealthCheckSchedule: "healthCheckSchedules",
  QualityOfLifeScore: "qualityOfLife",
};

/** And to those about nobody in particular. */
const ELSEWHERE: Record<string, string[]> = {
  AccessReview: ["accessReview"],
  AccessFinding: ["accessReview", "findings"],
  Provision: ["provisionLedger", "nodes"],
};

/** People ask for themselves; whoever else asks, for the person whom the agency knows by a key. */
const rootOf = ({ viewer, name }: Persona) =>
  viewer.audience === "self" && name === "person" ? { text: "me", path: "me" } : BY_KEY;
const BY_KEY = { text: "resident(subjectKey: $key)", path: "resident" };

export function questionFor(coordinate: string, { given: variablesOf, select }: Ask, given: Given): Question {
  const [typeName = "", name = ""] = coordinate.split(".");
  const selected = select ?? selectionOf(getNamedType(fieldAt(coordinate).type));
  if (typeName === "Query" || typeName === "Mutation")
    return ofRoot(typeName, name, selected, variablesOf?.(given) ?? {});
  const elsewhere = ELSEWHERE[typeName];
  if (elsewhere) {
    const [root = "", ...on] = elsewhere;
    const inner = [...on, `${name}${selected}`].reduceRight((within, step) => `${step} { ${within} }`);
    return { query: `{ ${root}(month: "${REVIEWED}") { ${inner} } }`, variables: {}, path: [root, ...on, name] };
  }
  const way = FROM_THE_PERSON[typeName];
  if (way === undefined)
    throw new Error(
      `No way is known from a person to ${coordinate}: add a line for ${typeName} to FROM_THE_PERSON in tests/matrix/documents.ts.`,
    );
  const { text, path } = rootOf(given.eyes);
  const steps = way?.split(" { ") ?? [];
  const inner = [...steps, `${name}${selected}`].reduceRight((within, step) => `${step} { ${within} }`);
  const query = text === "me" ? `{ me { ${inner} } }` : `query ($key: ID!) { ${text} { ${inner} } }`;
  return {
    query,
    variables: text === "me" ? {} : { key: given.key("person") },
    path: [path, ...steps, name],
  };
}

function ofRoot(type: "Query" | "Mutation", name: string, selected: string, variables: Record<string, unknown>) {
  const { args } = fieldAt(`${type}.${name}`);
  const declared = Object.keys(variables).map((variable) => {
    const argument = args.find((one) => one.name === variable);
    if (!argument) throw new Error(`${type}.${name} has no argument ${variable}`);
    return `$${variable}: ${String(argument.type)}`;
  });
  const given = Object.keys(variables).map((variable) => `${variable}: $${variable}`);
  const inParentheses = (parts: string[]): string => (parts.length > 0 ? `(${parts.join(", ")})` : "");
  const query = `${type.toLowerCase()}${inParentheses(declared)} { ${name}${inParentheses(given)}${selected} }`;
  return { query, variables, path: [name] };
}

/** As little as tells whether something is there. */
function selectionOf(type: GraphQLNamedType): string {
  if (!isCompositeType(type)) return "";
  const isConnection = isObjectType(type) && "nodes" in type.getFields();
  return ` { __typename${isConnection ? " nodes { __typename }" : ""} }`;
}

/** Of what a mutation can answer, that which is no problem: it was done. */
export function doneAs(coordinate: string): string[] | null {
  const type = getNamedType(fieldAt(coordinate).type);
  if (!isUnionType(type)) return null;
  const done = type.getTypes().filter((one) => one.getInterfaces().every(({ name }) => name !== "Problem"));
  return done.map(({ name }) => name);
}

/** Whether something is there at this place of an answer: not null, not false, not an empty list, and done where it was to be done. */
export function isThere(data: unknown, [step, ...rest]: string[], done: string[] | null): boolean {
  if (Array.isArray(data)) return data.some((one) => isThere(one, step === undefined ? [] : [step, ...rest], done));
  if (step !== undefined) return typeof data === "object" && data !== null && isThere((data as Data)[step], rest, done);
  if (typeof data !== "object" || data === null) return data !== null && data !== undefined && data !== false;
  const { __typename, ...lists } = data as Data;
  const isEmpty = (list: unknown): boolean => Array.isArray(list) && list.length === 0;
  const held = "nodes" in lists ? [lists.nodes] : Object.values(lists);
  if (held.length > 0 && held.every(isEmpty)) return false;
  return done === null || done.includes(String(__typename));
}

type Data = Record<string, unknown>;

/** What stands at the end of an answer in so many letters that it cannot be there by chance. */
export function marksIn(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(marksIn);
  if (typeof data === "object" && data !== null)
    return Object.entries(data).flatMap(([name, value]) => (name === "__typename" ? [] : marksIn(value)));
  return typeof data === "string" && (data.length >= 8 || /[가-힣]/.test(data)) ? [data] : [];
}
