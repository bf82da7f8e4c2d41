import { generateKeyPairSync } from "node:crypto";
import { createPassChecker, createPassIssuer } from "./access-pass";
import { ANONYMOUS, makeViewer } from "./caller-context";
import { createHomePassChecker, createHomePassIssuer } from "./home-pass";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const PRIVATE = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const PUBLIC = publicKey.export({ type: "spki", format: "pem" }).toString();
const HOME_KEY = Buffer.alloc(32, 1);

const GRANT = { agency: "agy_a", actor: "cli_a", purpose: "HEALTH_CARE", basis: "CONSENT_17", classes: ["HEALTH"] };
const PASS = { ...GRANT, subject: "res_1", household: null };
const VIEWER = makeViewer({ ...ANONYMOUS, ...GRANT, audience: "partner" });
const FROM = new Date("2025-12-31T14:59:40.000Z");
const UNTIL = new Date("2025-12-31T15:00:00.000Z");

describe("an access pass", () => {
  it("P-27 opens nothing from its last instant on, by no tolerance of clocks", async () => {
    const token = await (await createPassIssuer(PRIVATE))(PASS, { from: FROM, until: UNTIL });
    const check = await createPassChecker(PUBLIC);
    expect(await check(token, "res_1", VIEWER, new Date(UNTIL.getTime() - 1000))).toEqual(PASS);
    expect(await check(token, "res_1", VIEWER, UNTIL)).toBeNull();
  });

  it.each<[string, object]>([
    ["agency", { agency: "agy_b" }],
    ["account", { actor: "cli_b" }],
    ["purpose", { purpose: "CASE_MANAGEMENT" }],
    ["basis", { basis: "ICA_23_3" }],
  ])("is none for another %s", async (_what, changed) => {
    const token = await (await createPassIssuer(PRIVATE))(PASS, { from: FROM, until: UNTIL });
    const other = makeViewer({ ...VIEWER, ...changed });
    expect(await (await createPassChecker(PUBLIC))(token, "res_1", other, FROM)).toBeNull();
  });

  it("does not pass for the pass of a partner's home, nor that for it", async () => {
    const now = new Date();
    const term = { from: now, until: new Date(now.getTime() + 60_000) };
    const homes = new Map([["agy_home", HOME_KEY]]);
    const pass = await (await createPassIssuer(PRIVATE))(PASS, term);
    const homePass = await (
      await createHomePassIssuer(PRIVATE, homes)
    )({ ...GRANT, handle: "now_1" }, () => Promise.resolve("sub_1"), term);
    const checkHome = await createHomePassChecker(PUBLIC, "agy_home", HOME_KEY);
    const check = await createPassChecker(PUBLIC);
    expect(await checkHome(homePass, "now_1", VIEWER)).toMatchObject({ subjectKey: "sub_1" });
    expect(await checkHome(pass, "res_1", VIEWER)).toBeNull();
    expect(await check(homePass, "now_1", VIEWER, now)).toBeNull();
  });
});
