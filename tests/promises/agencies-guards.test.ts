import type { DataSource } from "typeorm";
import { ANONYMOUS, HUB, makeViewer } from "../../kit/caller-context";
import { demoKey, hashOf } from "../../kit/credential";
import { createCursorSeal } from "../../kit/cursor";
import { openDatabase } from "../../kit/database";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { openSubgraph } from "../../kit/open-subgraph";
import { makeSecrets } from "../../kit/secrets";
import { Reading } from "../../kit/reading";
import type { SubgraphRuntime } from "../../kit/runtime";
import type { Viewer } from "../../kit/viewer";
import { agencyId, centreId, contractId, placementId, staffId, trainingEventId } from "../../seed/slugs";
import type { Context } from "../../subgraphs/agencies/context";
import { agencies } from "../../subgraphs/agencies/main";
import { Evidence } from "../../kit/evidence/evidence";
import { asking } from "../kit/asking";
import { type Copies, copyDatabases } from "../kit/copies";
import { theServers } from "../kit/servers";
import { withoutRowSecurity } from "../kit/without-row-security";

type Data = ReturnType<typeof JSON.parse>;

const of = (audience: "partner" | "staff", agency: string): Viewer =>
  makeViewer({ ...ANONYMOUS, audience, agency: agencyId(agency), agencyKind: "public_corporation", actor: "cli_x" });

const PARTNER = of("partner", "jpdc");
const STAFF = of("staff", "jpdc");
const RESIDENT = makeViewer({ ...ANONYMOUS, audience: "self", actor: "res_x" });

type Who = [who: string, viewer: Viewer];
const STRANGERS: Who[] = [
  ["an anonymous caller", ANONYMOUS],
  ["a resident", RESIDENT],
  ["a gateway on its own behalf", HUB],
];
const MEMBERS: Who[] = [
  ["a partner", PARTNER],
  ["a member of staff", STAFF],
];

const TODAY = "2026-11-22";
const keys = makeKeys(theServers().keysDir);
const KEY_HASH = hashOf(demoKey(keys.demo, "jpdc"));

const POST = staffId("housing-welfare-worker/gayang");
const CONTRACT = contractId("seoul-central");
const CENTRE = centreId("happy-community-centre");
const TRAINING = trainingEventId("emd-consulting-2025-2-jeju-si");

let copies: Copies;
let runtime: SubgraphRuntime;
let db: DataSource;

beforeAll(async () => {
  copies = await copyDatabases();
  const { appUrl, ownerUrl } = copies.urls.agencies;
  // What the code guards by itself; that the database does too is shown elsewhere.
  await withoutRowSecurity(ownerUrl);
  runtime = await openSubgraph(agencies, {
    appUrl,
    ownerUrl: null,
    keys,
    seed: false,
    clock: () => new Date(`${TODAY}T03:00:00Z`),
    log: createLog("test", "fatal"),
    poolSize: 2,
  });
  db = await openDatabase(agencies.store, { url: appUrl, poolSize: 2 });
});
afterAll(async () => {
  await db.destroy();
  await runtime.close();
  await copies.drop();
});

async function ask(query: string, viewer: Viewer): Promise<{ data: Data; codes: unknown[] }> {
  const { data, errors } = await runtime.run({ query }, asking(viewer));
  return { data: JSON.parse(JSON.stringify(data)), codes: (errors ?? []).map(({ extensions }) => extensions?.code) };
}

const entity = (type: string, id: string, fields: string): string =>
  `{ _entities(representations: [{ __typename: "${type}", id: "${id}" }]) { ... on ${type} { ${fields} } } }`;

const NO_ROWS = { totalCount: 0, nodes: [] };

/** What those who take part are shown, and what is there for everybody else. */
const FOR_MEMBERS: [what: string, query: string, shown: object, otherwise: object][] = [
  [
    "posts",
    "{ staff(first: 1) { totalCount nodes { __typename } } }",
    { staff: { totalCount: 41, nodes: [{ __typename: "Staff" }] } },
    { staff: NO_ROWS },
  ],
  ["a post", entity("Staff", POST, "id"), { _entities: [{ id: POST }] }, { _entities: [null] }],
  [
    "the post of a placement",
    entity("Placement", placementId("gayang"), "staff { id }"),
    { _entities: [{ staff: { id: POST } }] },
    { _entities: [{ staff: null }] },
  ],
  [
    "the number of a centre's staff",
    entity("Centre", CENTRE, "staffCount one: staffCount(duty: COUNSELLOR) none: staffCount(duty: LIFE_SUPPORTER)"),
    { _entities: [{ staffCount: 3, one: 1, none: 0 }] },
    { _entities: [{ staffCount: null, one: null, none: null }] },
  ],
  [
    "that a centre has no staff",
    entity("Centre", centreId("seoul-central"), "staffCount"),
    { _entities: [{ staffCount: 0 }] },
    { _entities: [{ staffCount: null }] },
  ],
  [
    "contracts",
    "{ contracts(first: 1) { totalCount nodes { __typename } } }",
    { contracts: { totalCount: 17, nodes: [{ __typename: "Contract" }] } },
    { contracts: NO_ROWS },
  ],
  ["a contract", `{ contract(id: "${CONTRACT}") { id } }`, { contract: { id: CONTRACT } }, { contract: null }],
  [
    "a contract and its clauses",
    entity("Contract", CONTRACT, "clauses { number }"),
    { _entities: [{ clauses: [1, 2, 3, 4, 5, 6, 7].map((number) => ({ number })) }] },
    { _entities: [null] },
  ],
  [
    "the contract of a centre",
    entity("Centre", centreId("seoul-central"), "contract { id }"),
    { _entities: [{ contract: { id: CONTRACT } }] },
    { _entities: [{ contract: null }] },
  ],
  [
    "who attended a training",
    entity("TrainingEvent", TRAINING, "attendance { synthetic }"),
    { _entities: [{ attendance: { synthetic: true } }] },
    { _entities: [{ attendance: null }] },
  ],
];

describe.each(FOR_MEMBERS)("the subgraph that keeps %s", (_what, query, shown, otherwise) => {
  it.each(MEMBERS)("shows it to %s", async (_who, viewer) => {
    expect(await ask(query, viewer)).toEqual({ data: shown, codes: [] });
  });

  it.each(STRANGERS)("does not show it to %s", async (_who, viewer) => {
    expect(await ask(query, viewer)).toEqual({ data: otherwise, codes: [] });
  });
});

describe("the subgraph that keeps clients", () => {
  const query = `{ clientByKeyHash(keyHash: "${KEY_HASH}") { agencyId roles { role } } }`;

  it("tells a gateway whose credential it was shown", async () => {
    const { data, codes } = await ask(query, HUB);
    expect([data.clientByKeyHash.agencyId, codes]).toEqual([agencyId("jpdc"), []]);
    expect(data.clientByKeyHash.roles.length).toBeGreaterThan(0);
  });

  it.each<Who>([["an anonymous caller", ANONYMOUS], ["a resident", RESIDENT], ...MEMBERS])(
    "tells %s nothing",
    async (_who, viewer) => {
      expect(await ask(query, viewer)).toEqual({ data: { clientByKeyHash: null }, codes: [] });
    },
  );
});

type Load = (load: Context["load"]) => Promise<unknown>;

/** Each loader guards itself: some are reached only through another one today, which tomorrow's field may not be. */
const LOADERS: [name: string, load: Load, knowers: Who[]][] = [
  ["staff", (load) => load.staff.load(POST), MEMBERS],
  ["staffOfCentre", (load) => load.staffOfCentre.load(CENTRE), MEMBERS],
  ["contract", (load) => load.contract.load(CONTRACT), MEMBERS],
  ["clausesOfContract", (load) => load.clausesOfContract.load(CONTRACT), MEMBERS],
  ["attendanceOfTraining", (load) => load.attendanceOfTraining.load(TRAINING), MEMBERS],
  ["clientAccess", (load) => load.clientAccess.load(KEY_HASH), [["a gateway on its own behalf", HUB]]],
  ["heldRoles", (load) => load.heldRoles.load(agencyId("jpdc")), [["a gateway on its own behalf", HUB]]],
];

describe.each(LOADERS)("the loader %s", (_name, load, knowers) => {
  const isKnown = ([who]: Who): boolean => knowers.some(([knower]) => knower === who);
  const loaded = async (viewer: Viewer): Promise<unknown[]> => {
    const reading = new Reading(db, viewer);
    try {
      const reader = {
        reading,
        viewer,
        evidence: new Evidence(),
        today: TODAY,
        now: new Date(),
        secrets: await makeSecrets("agencies", keys),
        cursors: createCursorSeal(keys.cursor),
      };
      return [(await load(agencies.makeLoaders(reader))) ?? []].flat();
    } finally {
      await reading.end();
    }
  };

  it.each(knowers)("loads for %s", async (_who, viewer) => {
    expect((await loaded(viewer)).length).toBeGreaterThan(0);
  });

  it.each([...STRANGERS, ...MEMBERS].filter((who) => !isKnown(who)))("loads nothing for %s", async (_who, viewer) => {
    expect(await loaded(viewer)).toEqual([]);
  });
});

describe("a place in a list", () => {
  const page = (after?: string): string =>
    `{ agencies(first: 2${after ? `, after: "${after}"` : ""}) { nodes { id } pageInfo { endCursor } } }`;

  it("goes on for the agency that was given it", async () => {
    const { data } = await ask(page(), PARTNER);
    const next = await ask(page(data.agencies.pageInfo.endCursor), PARTNER);
    expect(next.codes).toEqual([]);
    expect(next.data.agencies.nodes).toHaveLength(2);
  });

  it.each<[from: string, to: string, given: Viewer, used: Viewer]>([
    ["one agency", "another agency", PARTNER, of("partner", "jeju-si")],
    ["one agency", "an anonymous caller", PARTNER, ANONYMOUS],
    ["an anonymous caller", "an agency", ANONYMOUS, PARTNER],
  ])("that %s was given is refused to %s", async (_from, _to, given, used) => {
    const { data } = await ask(page(), given);
    expect(await ask(page(data.agencies.pageInfo.endCursor), used)).toEqual({
      data: { agencies: null },
      codes: ["CURSOR_INVALID"],
    });
  });
});
