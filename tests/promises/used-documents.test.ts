import { createHash } from "node:crypto";
import { findUsedDocuments } from "../../gateway/graph/used-documents";
import { ANONYMOUS, HUB, makeViewer } from "../../kit/caller-context";
import { agencyId, clientId } from "../../seed/slugs";
import { aSubgraph, type TurnedSubgraph } from "../kit/a-subgraph";
import { type Copies, copyDatabases } from "../kit/copies";

const NOW = new Date("2026-11-22T03:00:00Z");
const REGISTER = `insert into registered_operation
  (id, client_id, agency_id, hash, name, kind, text, app_version, registered_at, registered_by, retired_at, retired_by)
  values ($1, $2, $3, $4, 'Q', 'query', $5, '1', now(), 'acc_a', $6, $7)`;
const USE = `insert into field_usage (id, day, coordinate, deprecated, client_id, agency_id, operation_id, requests)
  values ($1, $2, 'Query.platforms', false, $3, $4, $5, $6)`;

let copies: Copies;
let agencies: TurnedSubgraph;
const textOf = (index: number): string => `query Q { a${index}: platforms { totalCount } }`;

beforeAll(async () => {
  copies = await copyDatabases();
  agencies = await aSubgraph("agencies", copies, NOW);
  const of = [clientId("jpdc"), agencyId("jpdc")];
  for (let index = 0; index < 450; index += 1) {
    const hash = createHash("sha256").update(textOf(index)).digest("hex");
    const retired = index === 1 ? [NOW, "acc_a"] : [null, null];
    await agencies.sql(REGISTER, [`opn_${String(index).padStart(4, "0")}`, ...of, hash, textOf(index), ...retired]);
  }
  await agencies.sql(USE, ["u1", "2026-11-20", ...of, "opn_0300", 5]);
  await agencies.sql(USE, ["u2", "2026-11-21", ...of, "opn_0007", 9]);
  await agencies.sql(USE, ["u3", "2026-10-01", ...of, "opn_0008", 99]);
});
afterAll(async () => {
  await agencies.close();
  await copies.drop();
});

describe("what clients can be expected to ask", () => {
  it("is told to a gateway whole, page by page: what was asked most in the last days first, and nothing retired", async () => {
    const found = await findUsedDocuments(async ({ query, variables }) => agencies.ask(HUB, query, variables ?? {}));
    expect(found.map(({ text }) => text)).toHaveLength(449);
    expect(new Set(found.map(({ text }) => text)).size).toBe(449);
    expect(found.slice(0, 3).map(({ text }) => text)).toEqual([textOf(7), textOf(300), textOf(0)]);
    expect(found.map(({ text }) => text)).not.toContain(textOf(1));
    expect(found[0]).toMatchObject({ audience: "partner", agencyKind: expect.any(String) });
  });

  it("comes in pages of some 2 MB where documents are large, and none is left out", async () => {
    const large = (index: number): string => `query Q { a${index}: platforms { totalCount } } # ${"x".repeat(99_000)}`;
    for (let index = 0; index < 50; index += 1) {
      const of = [clientId("jeju-si"), agencyId("jeju-si"), createHash("sha256").update(large(index)).digest("hex")];
      await agencies.sql(REGISTER, [`opn_z${String(index).padStart(2, "0")}`, ...of, large(index), null, null]);
    }
    const pages: number[] = [];
    const found = await findUsedDocuments(async ({ query, variables }) => {
      const answer = await agencies.ask(HUB, query, variables ?? {});
      pages.push(JSON.stringify(answer).length);
      return answer;
    });
    expect(found).toHaveLength(449 + 50);
    expect(Math.max(...pages)).toBeLessThan(2_300_000);
  });

  it("FP-28 is told to nobody else", async () => {
    const asked = "{ usedDocuments { text } }";
    const own = makeViewer({ ...ANONYMOUS, audience: "partner", agency: agencyId("jpdc"), actor: clientId("jpdc") });
    for (const viewer of [ANONYMOUS, own])
      expect((await agencies.ask(viewer, asked)).data).toEqual({ usedDocuments: [] });
  });
});
