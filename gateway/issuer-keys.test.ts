import { generateKeyPairSync } from "node:crypto";
import type { CompactJWSHeaderParameters, JWTVerifyGetKey } from "jose";
import { createLog } from "../kit/log";
import { issuerKeys } from "./issuer-keys";

const ISSUER = "https://issuer.example";
const MINUTE = 60_000;

/** An issuer elsewhere that counts how often it is asked, can rotate its key, and can be away. */
function anIssuer() {
  const jwkOf = (kid: string) => ({ ...generateKeyPairSync("ed25519").publicKey.export({ format: "jwk" }), kid });
  const state = { asked: 0, away: false, name: ISSUER, keys: [jwkOf("first")], now: 0 };
  const keys = issuerKeys({
    issuer: ISSUER,
    log: createLog("test", "silent"),
    now: () => state.now,
    async fetchJson(url) {
      if (state.away) throw new Error("away");
      if (url.endsWith("/openid-configuration")) return { issuer: state.name, jwks_uri: `${ISSUER}/jwks` };
      state.asked++;
      return { keys: state.keys };
    },
  });
  const finds = (kid: string): Promise<boolean> =>
    Promise.resolve(
      keys({ alg: "EdDSA", kid } as CompactJWSHeaderParameters, null as unknown as Parameters<JWTVerifyGetKey>[1]),
    ).then(
      () => true,
      () => false,
    );
  return {
    state,
    finds,
    rotate: () => void (state.keys = [...state.keys, jwkOf("second")]),
    away: () => void (state.away = true),
  };
}

describe("the keys of an issuer elsewhere", () => {
  it("are read once for many tokens, also at the same moment", async () => {
    const { state, finds } = anIssuer();
    expect(await Promise.all(Array.from({ length: 100 }, () => finds("first")))).not.toContain(false);
    expect(state.asked).toBe(1);
  });

  it("AU-13 a key that is new is found without a restart", async () => {
    const { state, finds, rotate } = anIssuer();
    expect(await finds("first")).toBe(true);
    rotate();
    state.now += 10_001;
    expect(await finds("second")).toBe(true);
  });

  it("AU-22 a flood of unknown keys asks the issuer at most every ten seconds", async () => {
    const { state, finds } = anIssuer();
    await finds("first");
    for (let second = 0; second < 30; second++) {
      state.now += 1000;
      expect(await Promise.all(Array.from({ length: 50 }, (_, index) => finds(`unknown ${index}`)))).not.toContain(
        true,
      );
    }
    expect(state.asked).toBeLessThanOrEqual(1 + 3);
  });

  it("AU-22 FT-49 an issuer that is away is asked no more often either, and its keys go on for an hour", async () => {
    const { state, finds, away } = anIssuer();
    await finds("first");
    away();
    state.now += 59 * MINUTE;
    expect(await finds("first")).toBe(true);
    state.now += 2 * MINUTE;
    expect(await finds("first")).toBe(false);
  });

  it("AU-19 another issuer's document is not taken", async () => {
    const { state, finds } = anIssuer();
    state.name = "https://evil.example";
    expect(await finds("first")).toBe(false);
  });
});
