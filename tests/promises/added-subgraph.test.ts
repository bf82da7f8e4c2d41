import { readFileSync } from "node:fs";
import { readSettings } from "../../hub/env";
import { SUBGRAPHS } from "../../hub/subgraphs";
import { hubProcess } from "../kit/hub-process";

const ROGUE = "http://203.0.113.9:4009/graphql";

describe("GS-19 a subgraph that somebody adds by the environment alone", () => {
  it("is in no gateway: what the graph is made of stands in the committed supergraph", () => {
    const { subgraphs } = readSettings({ PENSIONS_URL: ROGUE, SUBGRAPHS: "pensions" });
    expect(Object.keys(subgraphs)).toEqual([...SUBGRAPHS]);
    const graphs = readFileSync("schema/supergraph.graphql", "utf8").matchAll(/@join__graph\(name: "(\w+)"/g);
    expect([...graphs].map(([, name]) => name).sort()).toEqual([...SUBGRAPHS].sort());
  });

  it("is refused by name where it is to be started, and where its variable is taken for one of ours", async () => {
    const unknown = hubProcess(["hub/start-subgraph.ts", "pensions"], {});
    expect([await unknown.ended, unknown.said()]).toEqual([1, expect.stringMatching(/^SUBGRAPH_UNKNOWN: /)]);
    const misspelt = hubProcess(["hub/start-gateway.ts"], { AGENCIES_PENSIONS_URL: ROGUE });
    expect([await misspelt.ended, misspelt.said()]).toEqual([1, expect.stringMatching(/^CONFIGURATION_INVALID: /)]);
  });
});
