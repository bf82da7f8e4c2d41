import { readFileSync } from "node:fs";
import type { ApolloServer } from "@apollo/server";
import { Kind, parse } from "graphql";
import { startContract } from "../../gateway/contract-server";
import { planHere } from "../../gateway/execution/plan-here.fixture";
import type { GatewayContext } from "../../gateway/subgraph-source";
import { ANONYMOUS } from "../../kit/caller-context";
import { createLog } from "../../kit/log";
import { composeContract, CONTRACT_TAGS } from "../../schema/compose";
import { CONTRACT_FILES, SUPERGRAPH_FILE } from "../../schema/files";
import { asking } from "../kit/asking";

type Name = keyof typeof CONTRACT_TAGS;
const NAMES = Object.keys(CONTRACT_TAGS) as Name[];

/** The coordinates of a document that are classified, each with what is said. */
function classified(sdl: string): string[] {
  return parse(sdl).definitions.flatMap((definition) =>
    definition.kind !== Kind.OBJECT_TYPE_DEFINITION
      ? []
      : (definition.fields ?? []).flatMap((field) => {
          const said = field.directives?.find(({ name }) => name.value === "classified");
          return said ? [`${definition.name.value}.${field.name.value} ${JSON.stringify(said.arguments)}`] : [];
        }),
  );
}

const withoutPlaces = (text: string): string => text.replace(/"loc":\{[^}]*\},?/g, "");

it.each(NAMES)("the %s contract declares the same personal data as the whole graph", (name) => {
  const said = (file: string) => classified(readFileSync(file, "utf8")).map(withoutPlaces).sort();
  expect(said(CONTRACT_FILES[name])).toEqual(said(SUPERGRAPH_FILE));
});

const PLANTED = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@tag"])
  type Query {
    openNews: String @tag(name: "open")
    partnerNews: String
    staffNews: String @tag(name: "only-staff")
    selfNews: String @tag(name: "only-self")
    sharedNews: SharedNews @tag(name: "self")
  }
  type SharedNews { words: String @tag(name: "self") inside: String }`;

const HAS: Record<Name, string[]> = {
  open: ["openNews"],
  self: ["openNews", "selfNews", "sharedNews", "sharedNews { words }"],
  partner: ["openNews", "partnerNews", "sharedNews", "sharedNews { words }", "sharedNews { inside }"],
  staff: ["openNews", "partnerNews", "staffNews", "sharedNews", "sharedNews { words }", "sharedNews { inside }"],
};
const EVERYTHING = [...new Set(Object.values(HAS).flat())].map((field) =>
  field === "sharedNews" ? "sharedNews { __typename }" : field,
);

describe.each(NAMES)("FP-29 the %s contract", (name) => {
  let server: ApolloServer<GatewayContext>;
  beforeAll(async () => {
    const { supergraphSdl } = composeContract({ news: PLANTED }, CONTRACT_TAGS[name]);
    const source = { ask: async () => ({ data: {} }), refused: async () => {}, receipt: async () => null };
    ({ server } = await startContract(supergraphSdl, planHere, () => source, createLog("test", "fatal")));
  });
  afterAll(() => server.stop());

  const ask = async (query: string): Promise<string> => {
    const { body } = await server.executeOperation({ query }, { contextValue: asking(ANONYMOUS) });
    return JSON.stringify(body);
  };
  const has = (field: string): boolean => HAS[name].includes(field.replace(" { __typename }", ""));

  it.each(EVERYTHING)("answers what it has and knows of nothing else: %s", async (field) => {
    const answer = await ask(`{ ${field} }`);
    if (has(field)) expect(answer).not.toContain("errors");
    else expect(answer).toContain("GRAPHQL_VALIDATION_FAILED");
  });

  it("names nothing else in its introspection, and suggests nothing else", async () => {
    const told = [
      await ask("{ __schema { types { name fields { name type { name } } } directives { name } } }"),
      await ask('{ __type(name: "SharedNews") { fields { name } } }'),
      await ask("{ opneNews partnrNews stafNews slefNews sharedNew { wrods insde } }"),
      await ask("{ sharedNews { wrods insde } }"),
    ].join();
    const names = ["openNews", "partnerNews", "staffNews", "selfNews", "SharedNews", "inside"];
    const named = names.filter((word) => told.replaceAll('name: \\"SharedNews\\"', "").includes(word));
    const expected: Record<Name, string[]> = {
      open: ["openNews"],
      self: ["openNews", "selfNews", "SharedNews"],
      partner: ["openNews", "partnerNews", "SharedNews", "inside"],
      staff: ["openNews", "partnerNews", "staffNews", "SharedNews", "inside"],
    };
    expect(named).toEqual(expected[name]);
    expect(told).not.toMatch(/"classified"|"tag"|"inaccessible"|join__/);
  });
});
