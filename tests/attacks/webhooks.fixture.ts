import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { DataSource } from "typeorm";
import { agencyId } from "../../seed/slugs";
import { openDatabase } from "../../kit/database";
import { makeKeys } from "../../kit/keys";
import { makeSecrets, type Secrets } from "../../kit/secrets";
import { store } from "../../subgraphs/agencies/datasource";
import { deliver } from "../../subgraphs/agencies/webhooks/deliver";
import { type Reach } from "../../subgraphs/agencies/webhooks/post";
import { jpdc, type Persona } from "../kit/personas";
import { type AppRole, theAppRole } from "../kit/the-app-role";
import { theServers } from "../kit/servers";
import { type Answer, type Hub, theHub } from "../kit/the-hub";

const REGISTER = `mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) {
  __typename ... on WebhookRegistered { secret webhook { id url types status } } ... on Problem { message } } }`;
export const ROTATE = `mutation ($input: WebhookInput!) { rotateWebhookSecret(input: $input) {
  __typename ... on WebhookSecretRotated { secret webhook { id } } } }`;
export const DISABLE = `mutation ($input: WebhookInput!) { disableWebhook(input: $input) {
  __typename ... on WebhookDisabled { webhook { status disabledBecause } } } }`;
export const ENABLE = `mutation ($input: WebhookInput!) { enableWebhook(input: $input) {
  __typename ... on WebhookEnabled { webhook { status disabledBecause } } } }`;
export const WEBHOOKS = "{ webhooks { id url status disabledBecause failingSince } }";
export const DELIVERIES = "{ webhooks { deliveries { nodes { eventId state attempts lastStatus } } } }";
export const REPLAY = `mutation ($input: ReplayDeliveryInput!) { replayDelivery(input: $input) { __typename } }`;

export const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);
export const BODY = '{"id":"evt_1"}';

export type Received = { headers: Record<string, string>; body: string };

export let hub: Hub;
export let db: DataSource;
export let app: AppRole;
export let secrets: Secrets;
let receiver: Server;
export let port: number;
export let address: string;
let answer = 204;
export let now = new Date();
export const received: Received[] = [];
export const everywhere: Reach = { allows: () => true };

beforeAll(async () => {
  hub = await theHub({ now: () => now });
  db = await openDatabase(store, { url: hub.urls.agencies.appUrl, poolSize: 3 });
  app = await theAppRole(hub.urls.agencies.appUrl);
  secrets = await makeSecrets("agencies", makeKeys(theServers().keysDir));
  receiver = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      received.push({ headers: textOf(request.headers), body });
      response.writeHead(answer, { location: `${address}/elsewhere` }).end();
    });
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => receiver.once("listening", resolve));
  ({ port } = receiver.address() as AddressInfo);
  address = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await app.close();
  await db.destroy();
  receiver.close();
  await hub.close();
});
beforeEach(async () => {
  answer = 204;
  now = new Date();
  received.length = 0;
  await hub.sql("agencies", "delete from webhook_delivery");
  await hub.sql("agencies", "delete from webhook");
  await hub.sql("agencies", "delete from event_journal");
});

const textOf = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

let requests = 0;
export const key = () => `webhook ${++requests}`;
export const register = (url = "https://partner.example/hooks", types = ["ProgrammeStatusChanged"], by = jpdc) =>
  hub.as(by).send(REGISTER, { input: { url, types, idempotencyKey: key() } });

/** The receiver of the tests stands on this machine, which no mutation lets a partner name. */
export async function aWebhook(types?: string[], by?: Persona): Promise<{ id: string; secret: string }> {
  const { data, errors } = await register(undefined, types, by);
  expect(errors).toBeUndefined();
  const { secret, webhook } = data.registerWebhook;
  await hub.sql("agencies", "update webhook set url = $2 where id = $1", [webhook.id, address]);
  return { id: webhook.id, secret };
}

let events = 0;
export async function happens(type: string, subject: string, data: object = {}): Promise<string> {
  const id = `evt_of_a_webhook_${++events}`;
  await hub.sql(
    "agencies",
    `insert into event_journal (position, id, source, type, subject, at, data)
     select coalesce(max(position), 0) + 1, $1, 'services', $2, $3, $4, $5 from event_journal`,
    [id, type, subject, new Date(now.getTime() + 1), data],
  );
  return id;
}

export const deliverAll = async () => {
  while ((await deliver({ db, secrets, clock: () => now, reach: everywhere })) > 0);
};
/** What the receiver answers from now on. */
export const answers = (status: number) => void (answer = status);
export const later = (time: number) => void (now = new Date(now.getTime() + time));

export async function ownProgramme(): Promise<string> {
  const [held] = await hub.sql(
    "agencies",
    `select g.programme_id as id from agreement_role t join agreement g on g.id = t.agreement_id
     where t.agency_id = $1 and g.status <> 'draft' and t.valid_to is null and g.terminated_on is null
       and (g.expires_on is null or g.expires_on > current_date) limit 1`,
    [agencyId("jpdc")],
  );
  return String(held?.id);
}
