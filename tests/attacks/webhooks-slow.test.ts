import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createLog } from "../../kit/log";
import { agencyId, spaceId } from "../../seed/slugs";
import { seeToWebhooksWithin } from "../../subgraphs/agencies/webhooks/see-to-webhooks";
import { deliver } from "../../subgraphs/agencies/webhooks/deliver";
import { eventually } from "../kit/eventually";
import { jejuSi } from "../kit/personas";
import {
  answers,
  aWebhook,
  db,
  deliverAll,
  everywhere,
  happens,
  hub,
  now,
  received,
  secrets,
} from "./webhooks.fixture";

let slow: Server;
let slowly: string;
const waiting: ServerResponse[] = [];
beforeAll(async () => {
  // Takes what it is sent, and answers nothing.
  slow = createServer((_request, response) => void waiting.push(response)).listen(0, "127.0.0.1");
  await new Promise((resolve) => slow.once("listening", resolve));
  slowly = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`;
});
afterAll(() => {
  slow.closeAllConnections();
  slow.close();
});

const delivered = async (webhook: string): Promise<number> =>
  (await hub.sql("agencies", "select 1 from webhook_delivery where webhook_id = $1 and state = 'delivered'", [webhook]))
    .length;
const TYPES = ["SpaceBooked"];

/** A programme in which both agencies hold a role. */
const both = async (): Promise<string> => {
  const [shared] = await hub.sql(
    "agencies",
    `select g.programme_id as id from agreement_role t join agreement g on g.id = t.agreement_id
     where t.agency_id = $1 and g.status <> 'draft' and t.valid_to is null and g.terminated_on is null
       and (g.expires_on is null or g.expires_on > current_date) limit 1`,
    [agencyId("jeju-si")],
  );
  return String(shared?.id);
};

it("WH-08 an agency is told of a space that its role names, and of no other", async () => {
  await aWebhook(["SpaceStatusChanged"]);
  const named = await happens("SpaceStatusChanged", spaceId("ido2-laundry"), { complexId: "cpx_of_others" });
  await happens("SpaceStatusChanged", "spc_of_others", { complexId: "cpx_of_others" });
  await deliverAll();
  expect(received.map(({ headers }) => headers["webhook-id"])).toEqual([named]);
});

it("DC-25 an agency with many webhooks and many events takes no other agency's turn", async () => {
  for (let nth = 0; nth < 6; nth += 1) await aWebhook(TYPES);
  const theirs = await aWebhook(TYPES, jejuSi);
  const programmeId = await both();
  for (let nth = 0; nth < 8; nth += 1) await happens("SpaceBooked", `bkg_${nth}`, { programmeId });
  await deliver({ db, secrets, clock: () => now, reach: everywhere });
  expect(await delivered(theirs.id)).toBe(5);
});

it("DC-25 whoever takes nothing is tried with one event at a time", async () => {
  await aWebhook(TYPES);
  const programmeId = await both();
  for (let nth = 0; nth < 8; nth += 1) await happens("SpaceBooked", `bkg_${nth}`, { programmeId });
  answers(500);
  const once = () => deliver({ db, secrets, clock: () => now, reach: everywhere });
  expect([await once(), await once()]).toEqual([5, 1]);
  answers(204);
  await deliverAll();
  expect(new Set(received.slice(6).map(({ headers }) => headers["webhook-id"])).size).toBe(2);
});

it("DC-25 a receiver that answers nothing holds up no other", async () => {
  const { id } = await aWebhook(TYPES);
  const theirs = await aWebhook(TYPES, jejuSi);
  await hub.sql("agencies", "update webhook set url = $2 where id = $1", [id, slowly]);
  const programmeId = await both();
  const log = createLog("test", "fatal");
  const worker = seeToWebhooksWithin(everywhere, 50)({ db, secrets, clock: () => new Date(), log });
  try {
    await happens("SpaceBooked", "bkg_first", { programmeId });
    await eventually(() => Promise.resolve(waiting.length > 0));
    await happens("SpaceBooked", "bkg_second", { programmeId });
    await eventually(async () => (await delivered(theirs.id)) === 2);
    // The first that was sent there waits for its answer still.
    expect(waiting.map(({ closed }) => closed)).toEqual([false]);
  } finally {
    slow.closeAllConnections();
    await worker.stop();
  }
});
