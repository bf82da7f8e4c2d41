import assert from "node:assert/strict";
import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { after, before, test } from "node:test";
import { CALLER_CONTEXT } from "./caller-context.js";
import { openDoor } from "./door.js";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const BODY = JSON.stringify({ query: "{ __typename }" });
const used = new Set();
let server;
let url;

before(async () => {
  server = openDoor({
    publicKey: publicKey.export({ type: "spki", format: "pem" }),
    name: "__NAME__",
    redeem: async ({ ticket }) => !used.has(ticket) && Boolean(used.add(ticket)),
    answer: async () => ({ data: {} }),
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${server.address().port}/graphql`;
});
after(() => server.close());

const base64 = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** What a gateway of the hub would send along; a test changes some of it. */
function context(changed = {}, key = privateKey) {
  const iat = Math.floor(Date.now() / 1000);
  const digest = createHash("sha256").update(BODY).digest("base64url");
  const claims = { viewer: {}, origin: {}, aud: "__NAME__", jti: randomUUID(), iat, exp: iat + 30, digest, ...changed };
  const text = `${base64({ alg: "EdDSA" })}.${base64(claims)}`;
  return `${text}.${sign(null, Buffer.from(text), key).toString("base64url")}`;
}

async function statusFor(token, body = BODY) {
  const headers = { "content-type": "application/json", ...(token && { [CALLER_CONTEXT]: token }) };
  return (await fetch(url, { method: "POST", headers, body })).status;
}

test("a gateway of the hub is answered, once for each signature", async () => {
  const token = context();
  assert.equal(await statusFor(token), 200);
  assert.equal(await statusFor(token), 401);
});

test("nobody else is", async () => {
  assert.equal(await statusFor(undefined), 401);
  assert.equal(await statusFor(context({ aud: "another" })), 401);
  assert.equal(await statusFor(context({ iat: 0, exp: 30 })), 401);
  assert.equal(await statusFor(context({}, generateKeyPairSync("ed25519").privateKey)), 401);
  assert.equal(await statusFor(context(), JSON.stringify({ query: "{ other }" })), 401);
});
