import { generateKeyPairSync } from "node:crypto";
import { createPassChecker, createPassIssuer, type Opening } from "./access-pass";
import { ANONYMOUS, makeViewer } from "./caller-context";
import { createHomePassChecker, createHomePassIssuer } from "./home-pass";
import { rootOf } from "./hash-tree";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const PRIVATE = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const PUBLIC = publicKey.export({ type: "spki", format: "pem" }).toString();
const HOME_KEY = Buffer.alloc(32, 1);

const ADDRESSEE = { agency: "agy_a", actor: "cli_a", purpose: "HEALTH_CARE", basis: "CONSENT_17" };
const FROM = new Date("2025-12-31T14:59:40.000Z");
const UNTIL = new Date("2025-12-31T15:00:00.000Z");
const VIEWER = makeViewer({ ...ANONYMOUS, ...ADDRESSEE, audience: "partner" });

const opening = (subject: string, changed: Partial<Opening> = {}): Opening => ({
  subject,
  household: null,
  classes: ["HEALTH"],
  until: UNTIL,
  ...changed,
});
const passesFor = async (...openings: Opening[]): Promise<string[]> =>
  (await createPassIssuer(PRIVATE))(ADDRESSEE, openings, FROM);
const checker = async (viewer = VIEWER, now = FROM) => (await createPassChecker(PUBLIC))(viewer, now);

describe("an access pass", () => {
  it("P-27 opens nothing from its last instant on, by no tolerance of clocks", async () => {
    const [pass] = await passesFor(opening("res_1"));
    const before = new Date(UNTIL.getTime() - 1000);
    expect(await (await checker(VIEWER, before))(pass, "res_1")).toEqual({
      ...ADDRESSEE,
      subject: "res_1",
      household: null,
      classes: ["HEALTH"],
    });
    expect(await (await checker(VIEWER, UNTIL))(pass, "res_1")).toBeNull();
  });

  it("P-27 ends for each person when that person's does, whenever those end that were signed with it", async () => {
    const sooner = new Date("2025-12-31T14:59:50.500Z");
    const [one, other] = await passesFor(opening("res_1", { until: sooner }), opening("res_2"));
    const before = await checker(VIEWER, new Date(sooner.getTime() - 1));
    expect(await before(one, "res_1")).toMatchObject({ subject: "res_1" });
    const then = await checker(VIEWER, sooner);
    expect(await then(one, "res_1")).toBeNull();
    expect(await then(other, "res_2")).toMatchObject({ subject: "res_2" });
  });

  it.each<[string, object]>([
    ["agency", { agency: "agy_b" }],
    ["account", { actor: "cli_b" }],
    ["purpose", { purpose: "CASE_MANAGEMENT" }],
    ["basis", { basis: "ICA_23_3" }],
  ])("is none for another %s", async (_what, changed) => {
    const [pass] = await passesFor(opening("res_1"));
    const check = await checker(makeViewer({ ...VIEWER, ...changed }));
    expect(await check(pass, "res_1")).toBeNull();
  });

  it.each([1, 2, 3, 5, 8, 50])(
    "opens to each of %i people what was opened of that person, and nobody else",
    async (many) => {
      const people = Array.from({ length: many }, (_, index) => `res_${index}`);
      const passes = await passesFor(
        ...people.map((subject) => opening(subject, { household: `hh_${subject}`, classes: [`CLASS_${subject}`] })),
      );
      const check = await checker();
      for (const [index, subject] of people.entries()) {
        expect(await check(passes[index], subject)).toMatchObject({
          subject,
          household: `hh_${subject}`,
          classes: [`CLASS_${subject}`],
        });
        expect(await check(passes[index], people[index + 1] ?? "res_another")).toBeNull();
      }
    },
  );

  it("is none when a part of it is edited, missing, or another pass's", async () => {
    const [pass = "", sibling = ""] = await passesFor(opening("res_1"), opening("res_2"), opening("res_3"));
    const [foreign = ""] = await passesFor(opening("res_1", { classes: ["HEALTH", "SENSITIVE"] }), opening("res_4"));
    const [signed = "", text = "", proof = ""] = pass.split("~");
    const [, siblingText = "", siblingProof = ""] = sibling.split("~");
    const [foreignSigned = "", foreignText = "", foreignProof = ""] = foreign.split("~");
    const edited = Buffer.from(JSON.stringify(["res_1", null, ["SENSITIVE"], UNTIL.getTime()])).toString("base64url");
    const check = await checker();
    expect(await check(pass, "res_1")).not.toBeNull();
    for (const [subject, ...parts] of [
      ["res_1", signed, edited, proof],
      ["res_1", signed, text, ""],
      ["res_1", signed, text, siblingProof],
      ["res_1", signed, text, `${proof}.${proof}`],
      ["res_1", signed, text],
      ["res_1", signed],
      ["res_1", "", text, proof],
      ["res_2", signed, siblingText, proof],
      ["res_1", signed, foreignText, foreignProof],
      ["res_1", foreignSigned, text, proof],
      // What stands above two parts is no part.
      ["res_1", signed, [rootOf(text, []), rootOf(siblingText, [])].sort().join(""), proof.split(".")[1] ?? ""],
    ])
      expect(await check(parts.join("~"), subject ?? "")).toBeNull();
  });

  it("does not pass for the pass of a partner's home, nor that for it", async () => {
    const now = new Date();
    const until = new Date(now.getTime() + 60_000);
    const homes = new Map([["agy_home", HOME_KEY]]);
    const [pass = ""] = await (await createPassIssuer(PRIVATE))(ADDRESSEE, [opening("res_1", { until })], now);
    const homePass = await (
      await createHomePassIssuer(PRIVATE, homes)
    )({ ...ADDRESSEE, classes: ["HEALTH"], handle: "now_1" }, () => Promise.resolve("sub_1"), { from: now, until });
    const checkHome = await createHomePassChecker(PUBLIC, "agy_home", HOME_KEY);
    const check = await checker(VIEWER, now);
    const [signed = "", ...rest] = pass.split("~");
    expect(await checkHome(homePass, "now_1", VIEWER)).toMatchObject({ subjectKey: "sub_1" });
    expect(await checkHome(pass, "res_1", VIEWER)).toBeNull();
    expect(await checkHome(signed, rootOf(rest[0] ?? "", []), VIEWER)).toBeNull();
    expect(await check(homePass, "now_1")).toBeNull();
    expect(await check([homePass, ...rest].join("~"), "res_1")).toBeNull();
    expect(await check(pass, "res_1")).not.toBeNull();
  });
});
