import pg from "pg";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { openSubgraph } from "../../kit/open-subgraph";
import { SYSTEM_CONTEXT } from "../../kit/row-security";
import type { Viewer } from "../../kit/viewer";
import { agencyId } from "../../seed/slugs";
import { residents } from "../../subgraphs/residents/main";
import { copyDatabases } from "../kit/copies";
import { theServers } from "../kit/servers";

/** The agency that keeps the records, and the one that the person lets know. */
export const KEEPER = agencyId("jpdc");
export const RECIPIENT = agencyId("jeju-medical");

export const keeper = makeViewer({
  ...ANONYMOUS,
  audience: "partner",
  agency: KEEPER,
  agencyKind: "public_corporation",
  actor: "cli_jpdc",
  purpose: "HOUSING_MANAGEMENT",
  basis: "OWN_RECORD",
});
export const recipient = makeViewer({
  ...keeper,
  agency: RECIPIENT,
  agencyKind: "medical",
  actor: "cli_medical",
});
export const counsellor = makeViewer({ ...keeper, audience: "staff", actor: "acc_counsellor", duties: ["counsellor"] });
export const officer = makeViewer({ ...counsellor, actor: "acc_officer", duties: ["privacy_officer"] });
export const otherOfficer = makeViewer({ ...officer, actor: "acc_other_officer" });
export const operator = makeViewer({ ...counsellor, actor: "acc_operator", duties: ["control_operator"] });
export const urgent = (viewer: Viewer): Viewer =>
  makeViewer({ ...viewer, purpose: "EMERGENCY_RESPONSE", basis: "EMERGENCY_15_1_5" });
export const themselves = (id = ""): Viewer =>
  makeViewer({ ...ANONYMOUS, audience: "self", actor: id, purpose: "OWN_RIGHTS", basis: "SELF" });

/** Whatever the test asked for; a test that reads a field that is not there fails by itself. */
type Data = ReturnType<typeof JSON.parse>;
export type Asked = { data: Data; codes: unknown[]; requestId: string };
type Recorded = { action: string; result: string; subject: string; account: string; refusal: string | null };

/** The subgraph of people by itself, where each request can be told from the others in the evidence. */
export type Changes = {
  ask(viewer: Viewer, query: string, variables?: object): Promise<Asked>;
  /** Runs a mutation that takes an input. */
  change(viewer: Viewer, name: string, input: object, selection?: string): Promise<Asked>;
  recordsOf(requestId: string, mutation: string): Promise<Recorded[]>;
  owner: pg.Client;
  close(): Promise<void>;
};

export async function openChanges(): Promise<Changes> {
  const copies = await copyDatabases(["residents"]);
  const runtime = await openSubgraph(residents, {
    appUrl: copies.urls.residents.appUrl,
    ownerUrl: null,
    keys: makeKeys(theServers().keysDir),
    seed: false,
    clock: () => new Date("2026-11-22T03:00:00Z"),
    log: createLog("test", "fatal"),
    poolSize: 2,
  });
  const owner = new pg.Client({ connectionString: copies.urls.residents.ownerUrl, options: SYSTEM_CONTEXT });
  await owner.connect();
  let requests = 0;
  const ask: Changes["ask"] = async (viewer, query, variables = {}) => {
    const requestId = `change-${(requests += 1)}`;
    const { data, errors } = await runtime.run(
      { query, variables: variables as Record<string, unknown> },
      { viewer, origin: { requestId, address: null } },
    );
    return {
      data: JSON.parse(JSON.stringify(data ?? null)),
      codes: (errors ?? []).map(({ extensions, message }) => extensions?.code ?? message),
      requestId,
    };
  };
  return {
    ask,
    owner,
    change(viewer, name, input, selection = "__typename") {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      return ask(viewer, `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, { input });
    },
    recordsOf: async (requestId, mutation) =>
      (
        await owner.query<Recorded>(
          `select action, result, subject, account, refusal from access_record
           where request_id = $1 and $2 = any(fields) order by subject`,
          [requestId, `Mutation.${mutation}`],
        )
      ).rows,
    async close() {
      await Promise.all([runtime.close(), owner.end()]);
      await copies.drop();
    },
  };
}
