import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { DataSource } from "typeorm";
import { openDatabase } from "../../kit/database";
import { DAY, HOUR } from "../../kit/durations";
import { makeKeys } from "../../kit/keys";
import { makeSecrets, type Secrets } from "../../kit/secrets";
import { store } from "../../subgraphs/residents/datasource";
import { relayTransport } from "../../subgraphs/residents/notices/relay-transport";
import { sendNotices } from "../../subgraphs/residents/notices/send-notices";
import type { Receipt, Transport } from "../../subgraphs/residents/notices/transport";
import { eventually } from "../kit/eventually";
import { theServers } from "../kit/servers";
import { hub } from "./services-laundry.fixture";

export type Carried = { channel: string; address: string; text: string; key: string; authorization: string };

export let db: DataSource;
let secrets: Secrets;
let carrier: Server;
let relay: Transport;
/** What the carrier was handed, and what it says of each channel, or when it is asked for a receipt. */
export const carried: Carried[] = [];
export const says: Record<string, Receipt | number> = {};

beforeAll(async () => {
  carrier = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      const delivery = request.method === "POST" ? (JSON.parse(body) as Carried) : null;
      if (delivery) carried.push({ ...delivery, authorization: request.headers.authorization ?? "" });
      const said = says[delivery?.channel ?? "receipt"] ?? { outcome: "delivered", code: null };
      response.writeHead(typeof said === "number" ? said : 200).end(JSON.stringify(said));
    });
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => carrier.once("listening", resolve));
  relay = relayTransport(`http://hub:secret@127.0.0.1:${(carrier.address() as AddressInfo).port}/notices/`);
  db = await openDatabase(store, { url: hub.urls.residents.appUrl, poolSize: 3 });
  secrets = await makeSecrets("residents", makeKeys(theServers().keysDir));
});
afterAll(async () => {
  await db.destroy();
  carrier.close();
  carrier.closeAllConnections();
});

const SEOUL = 9 * HOUR;
/** An hour of tomorrow in Seoul. */
export const at = (hour: number): Date => new Date(Math.ceil((Date.now() + SEOUL) / DAY) * DAY - SEOUL + hour * HOUR);

/** Sends what is due at an instant, until nothing is. */
export async function send(now: Date, transport = relay): Promise<void> {
  while ((await sendNotices({ db, secrets, clock: () => now, transport })) > 0);
}

export type NoticeOf = { id: string; state: string; template: string; channel: string | null; version: number };

export const notices = (): Promise<NoticeOf[]> =>
  hub.sql(
    "residents",
    "select n.* from notice n left join inbox i on i.id = n.event_id order by i.heard_at, n.id",
  ) as unknown as Promise<NoticeOf[]>;

/** The newest notice once there are so many, as if it had been asked for at an hour of tomorrow. */
export async function noticed(count: number, hour = 9.5): Promise<NoticeOf> {
  await eventually(async () => (await notices()).length === count);
  const newest = (await notices()).at(-1) as NoticeOf;
  await hub.sql("residents", "update notice set created_at = $1 where id = $2", [at(hour), newest.id]);
  return newest;
}

export const notice = async (id: string): Promise<NoticeOf> =>
  (await notices()).find((one) => one.id === id) as NoticeOf;

export const attempts = async (id: string): Promise<string[]> =>
  (await hub.sql("residents", "select * from notice_attempt where notice_id = $1 order by number", [id])).map(
    ({ channel, outcome, code }) => [channel, outcome, code].filter(Boolean).join(" "),
  );
