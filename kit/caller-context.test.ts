import { generateKeyPairSync } from "node:crypto";
import { ANONYMOUS, createContextSigner, createContextVerifier, makeViewer } from "./caller-context";
import { Unauthenticated } from "./errors";

const pair = () =>
  generateKeyPairSync("ed25519", {
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
const keys = pair();
const viewer = makeViewer({
  ...ANONYMOUS,
  audience: "partner",
  agency: "agy_jpdc",
  agencyKind: "public_corporation",
  roles: [{ programme: "prg_1", role: "space", scope: [], until: null }],
});
const caller = { viewer, origin: { requestId: "request-1", address: "127.0.0.1" } };
const body = '{"query":"{ a }"}';

describe("the signed caller context", () => {
  it("arrives at the subgraph it was signed for, as it left", async () => {
    const sign = await createContextSigner(keys.privateKey);
    const verify = await createContextVerifier(keys.publicKey, "housing");
    expect(await verify(await sign(caller, "housing", body), body)).toMatchObject(caller);
  });

  it("makes a viewer that nobody can change", async () => {
    expect(() => Object.assign(viewer, { agency: "agy_sh" })).toThrow(TypeError);
    expect(() => (viewer.roles as unknown[]).push({})).toThrow(TypeError);
  });

  describe("is refused", () => {
    const signed = async (as = keys, subgraph = "housing", of = body) =>
      (await createContextSigner(as.privateKey))(caller, subgraph, of);
    const verified = async (token: string | undefined, of = body) =>
      (await createContextVerifier(keys.publicKey, "housing"))(token, of);

    it.each([
      ["GS-01 when there is none", async () => verified(undefined)],
      ["GS-06 at another subgraph", async () => verified(await signed(keys, "services"))],
      ["GS-07 with a body that differs by one byte", async () => verified(await signed(), `${body} `)],
      ["GS-08 with an edited claim", async () => verified(edited(await signed()))],
      ["when another key signed it", async () => verified(await signed(pair()))],
      ["AU-04 when it names another algorithm", async () => verified(withAlgorithm(await signed(), "none"))],
    ])("%s", async (_when, attempt) => {
      await expect(attempt()).rejects.toThrow(Unauthenticated);
    });

    it.each([
      ["an hour ahead", 3600],
      ["an hour behind", -3600],
    ])("FT-44 when its gateway's clock is %s, and by how much is told to whoever runs it", async (_how, seconds) => {
      const told: number[] = [];
      jest.useFakeTimers({ now: Date.now() + seconds * 1000, doNotFake: ["nextTick", "setImmediate"] });
      const token = await signed().finally(() => jest.useRealTimers());
      const verify = await createContextVerifier(keys.publicKey, "housing", (ahead) => told.push(ahead));
      await expect(verify(token, body)).rejects.toThrow(Unauthenticated);
      await expect(verify(`${token}x`, body)).rejects.toThrow(Unauthenticated);
      expect(told.map(Math.round)).toEqual([expect.closeTo(seconds, -1)]);
    });

    it("GS-05 after 30 seconds and what clocks may differ", async () => {
      const token = await signed();
      jest.useFakeTimers({ now: Date.now() + 36_000, doNotFake: ["nextTick", "setImmediate"] });
      try {
        await expect(verified(token)).rejects.toThrow(Unauthenticated);
      } finally {
        jest.useRealTimers();
      }
    });
  });
});

function edited(token: string): string {
  const [header, payload = "", seal] = token.split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
  claims.viewer.agency = "agy_sh";
  return [header, Buffer.from(JSON.stringify(claims)).toString("base64url"), seal].join(".");
}

function withAlgorithm(token: string, alg: string): string {
  const [, payload] = token.split(".");
  return `${Buffer.from(JSON.stringify({ alg })).toString("base64url")}.${payload}.`;
}
