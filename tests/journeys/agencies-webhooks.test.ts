import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import type { DataSource } from "typeorm";
import { openDatabase } from "../../kit/database";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { makeSecrets } from "../../kit/secrets";
import { store } from "../../subgraphs/agencies/datasource";
import { seeToWebhooksWithin } from "../../subgraphs/agencies/webhooks/see-to-webhooks";
import { eventually } from "../kit/eventually";
import { theServers } from "../kit/servers";
import { advance, city, club, hub, ordered } from "./services-laundry.fixture";

const REGISTER = `mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) {
  ... on WebhookRegistered { secret webhook { id url types status } } } }`;
const ROTATE = `mutation ($input: WebhookInput!) { rotateWebhookSecret(input: $input) {
  ... on WebhookSecretRotated { secret webhook { id } } } }`;
const DISABLE = `mutation ($input: WebhookInput!) { disableWebhook(input: $input) {
  ... on WebhookDisabled { webhook { status disabledBecause } } } }`;
const ENABLE = `mutation ($input: WebhookInput!) { enableWebhook(input: $input) {
  ... on WebhookEnabled { webhook { status disabledBecause } } } }`;
const REPLAY = `mutation ($input: ReplayDeliveryInput!) { replayDelivery(input: $input) {
  __typename ... on DeliveryReplayed { delivery { eventId state nextAt } } ... on Problem { message messageKo } } }`;
const DELIVERIES = `query ($first: Int = 20, $after: String) { webhooks { id deliveries(first: $first, after: $after) {
  totalCount nodes { eventId type state attempts lastTriedAt lastStatus lastFailure nextAt } pageInfo { hasNextPage endCursor }
} } }`;

type Received = { headers: Record<string, string>; body: string };

let db: DataSource;
let receiver: Server;
let worker: { stop(): Promise<void> };
let address: string;
let answer = 204;
const received: Received[] = [];

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      received.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(answer).end();
    });
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => receiver.once("listening", resolve));
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  db = await openDatabase(store, { url: hub.urls.agencies.appUrl, poolSize: 3 });
  const secrets = await makeSecrets("agencies", makeKeys(theServers().keysDir));
  const log = createLog("test", "fatal");
  worker = seeToWebhooksWithin({ allows: () => true }, 50)({ db, secrets, clock: () => new Date(), log });
});
afterAll(async () => {
  await worker.stop();
  await db.destroy();
  receiver.close();
});

let requests = 0;
const idempotencyKey = (): string => `webhook-${(requests += 1)}`;
let webhookId: string;
let secret: string;
const ofIt = () => ({ input: { webhookId, idempotencyKey: idempotencyKey() } });
const deliveries = async (page: Record<string, unknown> = {}) => {
  const { data, errors } = await club.send(DELIVERIES, page);
  expect(errors).toBeUndefined();
  return data.webhooks[0].deliveries;
};
const idsReceived = () => received.map(({ headers }) => headers["webhook-id"]);
const arrived = (count: number) => eventually(() => Promise.resolve(received.length === count));

describe("an agency is told what happens instead of asking again and again", () => {
  it("registers where; a step of an order it operates comes signed, under the key by which it knows the order", async () => {
    const input = { url: "https://partner.example/hooks", types: ["LaundryOrderAdvanced"] };
    const { data } = await club.send(REGISTER, { input: { ...input, idempotencyKey: idempotencyKey() } });
    ({ secret } = data.registerWebhook);
    expect(data.registerWebhook.webhook).toMatchObject({ ...input, status: "ACTIVE" });
    webhookId = data.registerWebhook.webhook.id;
    // No mutation lets a partner name this machine, on which the receiver of the test stands.
    await hub.sql("agencies", "update webhook set url = $2 where id = $1", [webhookId, address]);

    const order = await ordered();
    await advance(order, "PICKUP_SCHEDULED");
    await arrived(1);
    const [{ headers, body }] = received as [Received];
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({
      specversion: "1.0",
      source: "/services",
      type: "LaundryOrderAdvanced",
      subject: order.key,
      data: { from: "requested", to: "pickup_scheduled" },
    });
    expect(body).not.toMatch(/res_|lor_/);
  });

  it("sees what was sent, the newest first, page by page, and has it sent again", async () => {
    answer = 503;
    await advance(await ordered(), "PICKUP_SCHEDULED");
    await arrived(2);
    await eventually(async () => (await deliveries()).totalCount === 2);
    const seen = await deliveries();
    expect(seen).toMatchObject({
      nodes: [
        { state: "WAITING", attempts: 1, lastStatus: 503, lastFailure: null, type: "LaundryOrderAdvanced" },
        { eventId: idsReceived()[0], state: "DELIVERED", attempts: 1, lastStatus: 204, nextAt: null },
      ],
    });
    expect(Date.parse(seen.nodes[0].nextAt)).toBeGreaterThan(Date.parse(seen.nodes[0].lastTriedAt));
    const first = await deliveries({ first: 1 });
    const second = await deliveries({ first: 1, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ eventId }) => eventId)).toEqual(
      seen.nodes.map(({ eventId }: { eventId: string }) => eventId),
    );

    answer = 204;
    const { eventId } = seen.nodes[1];
    const { data } = await club.send(REPLAY, { input: { webhookId, eventId, idempotencyKey: idempotencyKey() } });
    expect(data.replayDelivery).toMatchObject({ __typename: "DeliveryReplayed", delivery: { eventId } });
    await arrived(3);
    expect(idsReceived()[2]).toBe(eventId);
    // For another agency there is nothing to see or to send.
    expect((await city.send(DELIVERIES)).data.webhooks).toEqual([]);
    const foreign = await city.send(REPLAY, { input: { webhookId, eventId, idempotencyKey: idempotencyKey() } });
    expect(foreign.errors?.[0]?.extensions.code).toBe("NOT_FOUND");
  });

  it("exchanges its secret without missing anything, and ends it", async () => {
    const renewed: string = (await club.send(ROTATE, ofIt())).data.rotateWebhookSecret.secret;
    const { eventId } = (await deliveries()).nodes[1];
    received.length = 0;
    await club.send(REPLAY, { input: { webhookId, eventId, idempotencyKey: idempotencyKey() } });
    await eventually(() => Promise.resolve(idsReceived().includes(eventId)));
    const { headers, body } = received.find((one) => one.headers["webhook-id"] === eventId) as Received;
    for (const one of [secret, renewed]) expect(new Webhook(one).verify(body, headers)).toBeDefined();

    const disabled = await club.send(DISABLE, ofIt());
    expect(disabled.data.disableWebhook.webhook).toEqual({ status: "DISABLED", disabledBecause: "ASKED" });
    const replayed = await club.send(REPLAY, { input: { webhookId, eventId, idempotencyKey: idempotencyKey() } });
    expect(replayed.data.replayDelivery).toMatchObject({
      __typename: "WebhookIsDisabled",
      message: expect.stringContaining("enable it first") as string,
    });
    const enabled = await club.send(ENABLE, ofIt());
    expect(enabled.data.enableWebhook.webhook).toEqual({ status: "ACTIVE", disabledBecause: null });
  });
});
