import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { makeViewer } from "../../kit/caller-context";
import { openDatabase } from "../../kit/database";
import { checkReceipt, createReceiptSigner, receiptFor } from "../../kit/evidence/receipt";
import { sealAll } from "../../kit/evidence/sealer";
import type { Viewer } from "../../kit/viewer";
import { hubProcess } from "../kit/hub-process";
import { aStage, keys, MEMBER, type People, type Stage } from "./evidence.fixture";

let stage: Stage;
let people: People;
let db: DataSource;
beforeAll(async () => {
  stage = await aStage();
  people = await stage.people();
  db = await openDatabase({ name: "residents", rows: [], migrations: [] }, { url: stage.appUrl, poolSize: 1 });
});
afterAll(async () => {
  await db.destroy();
  await stage.close();
});

const receipt = async (requestId: string, viewer: Viewer = MEMBER): Promise<string | null> =>
  receiptFor(db, await createReceiptSigner(keys.evidence.private), { subgraph: "residents", requestId, viewer });

async function aReceipt(requestId: string): Promise<string> {
  await people.ask("{ people(first: 4) { name } }", MEMBER, requestId);
  await sealAll(db);
  return (await receipt(requestId)) ?? "";
}

describe("a receipt", () => {
  it("AL-03 names the seal over the records of a request, whose hash the chain can be held against", async () => {
    const stated = await checkReceipt(await aReceipt("req-a"), keys.evidence.public);
    expect(stated).toEqual({
      subgraph: "residents",
      requestId: "req-a",
      records: 4,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
      at: expect.any(String),
    });
    await aReceipt("req-b");
    expect(await people.verify({ head: stated.head })).toMatchObject({ sound: true });
    expect(await people.verify({ head: "0".repeat(64) })).toMatchObject({ sound: false });
  });

  it("holds no number that two receipts would tell others' looks by", async () => {
    const numbersIn = async (requestId: string) =>
      Object.entries(await checkReceipt(await aReceipt(requestId), keys.evidence.public)).filter(
        ([, value]) => typeof value === "number",
      );
    const before = await numbersIn("req-k");
    for (const other of ["req-l", "req-m", "req-n"]) await aReceipt(other);
    expect([before, await numbersIn("req-o")]).toEqual([[["records", 4]], [["records", 4]]]);
  });

  it("is given to nobody before the records are sealed, nor to another caller, nor for a request that looked at nobody", async () => {
    await people.ask("{ people { name } }", MEMBER, "req-c");
    await people.ask("{ people { id } }", MEMBER, "req-d");
    await sealAll(db);
    await stage.whileNothingIsSealed(async () => {
      await people.ask("{ people { name } }", MEMBER, "req-e");
      expect(await receipt("req-e")).toBeNull();
    });
    expect(await receipt("req-c")).toEqual(expect.any(String));
    expect(await receipt("req-c", makeViewer({ ...MEMBER, agency: "agy_other" }))).toBeNull();
    expect(await receipt("req-c", makeViewer({ ...MEMBER, actor: "cli_other" }))).toBeNull();
    expect(await receipt("req-d")).toBeNull();
  });

  it("is checked offline with the public key alone, and an altered one or another's is refused", async () => {
    const text = await aReceipt("req-f");
    const folder = mkdtempSync(join(tmpdir(), "tteurak-receipt-"));
    const at = (name: string, content: string): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const stranger = generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" }).toString();
    const [head = "", body = "", signature = ""] = text.split(".");
    const altered = Buffer.from(
      Buffer.from(body, "base64url").toString().replace('"records":4', '"records":3'),
    ).toString("base64url");
    const check = async (receiptText: string, key: string): Promise<[number | null, string]> => {
      const ran = hubProcess(
        ["hub/evidence.ts", "check-receipt", at("receipt.jws", receiptText), "--key", at("public.pem", key)],
        {},
      );
      return [await ran.ended, ran.said()];
    };
    expect(await check(`${text}\n`, keys.evidence.public)).toEqual([
      0,
      expect.stringContaining('"requestId": "req-f"'),
    ]);
    expect(await check([head, altered, signature].join("."), keys.evidence.public)).toEqual([
      1,
      expect.stringContaining("RECEIPT_INVALID"),
    ]);
    expect(await check(text, stranger)).toEqual([1, expect.stringContaining("RECEIPT_INVALID")]);
    rmSync(folder, { recursive: true });
  });
});
