import { generateKeyPairSync } from "node:crypto";
import { demoKey, hashOf } from "../../kit/credential";
import { makeKeys } from "../../kit/keys";
import { theServers } from "../kit/servers";
import type { Ask } from "./row";
import type { Given } from "./world";

export const once =
  (make: (given: Given) => object): Ask["given"] =>
  (given) => ({ input: { ...make(given), idempotencyKey: given.fresh() } });

export const aSubgraph = ({ fresh }: Given) => ({
  name: `m${fresh().replaceAll("-", "")}`,
  url: "https://matrix.example/graphql",
  sdl: "type Query",
});

export const REASON = "시험을 위한 사유입니다";
export const NAME = "a".repeat(64);
export const passwordOf = (login: string): string => demoKey(makeKeys(theServers().keysDir).demo, login);
export const keyHash = (): string => hashOf(passwordOf("jpdc"));
export const publicKey = (): string =>
  JSON.stringify(generateKeyPairSync("ed25519").publicKey.export({ format: "jwk" }));
export const inAYear = (): string => new Date(Date.now() + 365 * 86_400_000).toISOString();
