import { setTimeout as pause } from "node:timers/promises";
import { filterSchema } from "@graphql-tools/utils";
import { Kind, parse, print, visit } from "graphql";
import { loadSubgraph } from "../../hub/subgraphs";
import type { BuiltSubgraph } from "../../kit/subgraph";
import { createLog } from "../../kit/log";
import { type HubOverWires, hubOverWires } from "../kit/hub-over-wires";
import { jpdc } from "../kit/personas";

const [TYPE, FIELD] = ["Programme", "description"];
/** Which nobody here uses. */
const [ARGUED, ARGUMENT] = ["programmes", "year"];

/** The services as they were before programmes had a description and could be asked for by the year. */
function older({ schema: newer, sdl }: BuiltSubgraph): BuiltSubgraph {
  const schema = filterSchema({
    schema: newer,
    objectFieldFilter: (type, field) => !(type === TYPE && field === FIELD),
    argumentFilter: (type, field, argument) => !(type === "Query" && field === ARGUED && argument === ARGUMENT),
  });
  const olderSdl = print(
    visit(parse(sdl), {
      [Kind.OBJECT_TYPE_DEFINITION]: (node) =>
        node.name.value === TYPE
          ? { ...node, fields: node.fields?.filter(({ name }) => name.value !== FIELD) }
          : undefined,
      // Of each type that has such a field: a document alone does not say which is the root.
      [Kind.FIELD_DEFINITION]: (node) =>
        node.name.value === ARGUED
          ? { ...node, arguments: node.arguments?.filter(({ name }) => name.value !== ARGUMENT) }
          : undefined,
    }),
  );
  const service = schema.getQueryType()?.getFields()._service;
  if (service) service.resolve = () => ({ sdl: olderSdl });
  return { schema, sdl: olderSdl };
}

describe("FT-23 a subgraph of another version than the graph of the gateway", () => {
  const said: string[] = [];
  let hub: HubOverWires;
  beforeAll(async () => {
    hub = await hubOverWires(
      {},
      {
        log: createLog("test", "warn", { write: (line: string) => void said.push(line) }),
        definitionOf: async (name) => {
          const definition = await loadSubgraph(name);
          return name === "services" ? { ...definition, build: () => older(definition.build()) } : definition;
        },
      },
    );
    await hub.wires.services.start();
    await hub.wires.agencies.start();
  });
  afterAll(() => hub.close());

  it("is asked for what it has as ever, and what it lacks is one incident, and null", async () => {
    const { data, errors } = await hub
      .as(jpdc)
      .send("{ programmes(first: 1) { nodes { name description } } agencies { totalCount } }");
    expect(data.agencies.totalCount).toBeGreaterThan(0);
    expect(data.programmes).toBeNull();
    const incident = expect.objectContaining({ code: "INTERNAL", incident: expect.any(String) });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([incident]);
    const names = await hub.as(jpdc).send("{ programmes(first: 1) { nodes { name } } }");
    expect([names.errors, names.data.programmes.nodes.length]).toEqual([undefined, 1]);
  });

  it("is told of in the log of the gateway, with what it lacks, and no other subgraph is", async () => {
    const told = () => said.map((line) => JSON.parse(line)).filter(({ lacks }) => lacks);
    for (const until = Date.now() + 20_000; told().length === 0 && Date.now() < until;) await pause(50);
    const lacks = expect.arrayContaining([`${TYPE}.${FIELD}`, `Query.${ARGUED}(${ARGUMENT}:)`]);
    expect(told()).toEqual([expect.objectContaining({ subgraph: "services", lacks })]);
  });
});
