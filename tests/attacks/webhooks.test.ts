import { Webhook } from "standardwebhooks";
import { agencyId, clientId } from "../../seed/slugs";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { DAY, MINUTE } from "../../kit/durations";
import { asHub } from "../../kit/events/as-hub";
import { isPublicAddress } from "../../kit/public-address";
import { deliver } from "../../subgraphs/agencies/webhooks/deliver";
import { heldNow } from "../../subgraphs/agencies/webhooks/make-deliveries";
import { NOT_ALLOWED, post, type Reach } from "../../subgraphs/agencies/webhooks/post";
import { signed } from "../../subgraphs/agencies/webhooks/sign";
import { jejuMedical, jpdc } from "../kit/personas";
import {
  ROTATE,
  DISABLE,
  ENABLE,
  WEBHOOKS,
  DELIVERIES,
  REPLAY,
  codes,
  BODY,
  type Received,
  hub,
  db,
  app,
  secrets,
  port,
  address,
  now,
  received,
  everywhere,
  key,
  register,
  aWebhook,
  happens,
  deliverAll,
  answers,
  later,
  ownProgramme,
} from "./webhooks.fixture";

describe("a webhook", () => {
  it.each([
    "http://partner.example/",
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://169.254.169.254/latest/meta-data",
    "https://2130706433/",
    "https://0177.0.0.1/",
    "https://0x7f.1/",
    "https://localhost./",
    "https://database.internal/",
    "https://intranet/",
    "https://me:secret@partner.example/",
  ])("WH-01 cannot be at %s", async (url) => {
    const refused = await register(url);
    expect([refused.data.registerWebhook, codes(refused)]).toEqual([null, ["WEBHOOK_URL_INVALID"]]);
  });

  it("WH-01 is not sent to a private address that a public name leads to, nor to a literal one", async () => {
    const inside = (host: string): Reach["lookUp"] =>
      ((_name: string, _options: object, done: (e: null, all: object[]) => void) =>
        done(null, [{ address: host, family: host.includes(":") ? 6 : 4 }])) as unknown as Reach["lookUp"];
    for (const host of ["127.0.0.1", "10.0.0.1", "169.254.169.254", "100.64.0.1", "::1", "fd00::1", "::ffff:10.0.0.1"])
      expect(
        await post("http://partner.example/", {}, BODY, { allows: isPublicAddress, lookUp: inside(host) }),
      ).toEqual({ status: null, failure: NOT_ALLOWED });
    expect(await post(address, {}, BODY, { allows: isPublicAddress })).toEqual({ status: null, failure: NOT_ALLOWED });
    expect(received).toEqual([]);
  });

  it("WH-02 is looked up once: the address that was judged is the one that is connected to", async () => {
    let asked = 0;
    const lookUp = ((_name: string, _options: object, done: (e: null, all: object[]) => void) =>
      done(null, [{ address: asked++ === 0 ? "127.0.0.1" : "10.0.0.1", family: 4 }])) as unknown as Reach["lookUp"];
    const judged: string[] = [];
    const allows = (one: string) => judged.push(one) > 0;
    expect(await post(`http://partner.example:${port}/`, {}, BODY, { allows, lookUp })).toEqual({ status: 204 });
    expect([asked, judged]).toEqual([1, ["127.0.0.1"]]);
  });

  it("WH-02 does not lead on: a redirect is a failure", async () => {
    answers(302);
    expect(await post(address, {}, BODY, everywhere)).toEqual({ status: 302 });
    expect(received).toHaveLength(1);
  });

  it("WH-05 is verified by the published library: another body or an old time is refused", async () => {
    const { id, secret } = await aWebhook();
    const event = await happens("ProgrammeStatusChanged", await ownProgramme(), { status: "active", from: "ready" });
    await deliverAll();
    const [one] = received;
    const { headers, body } = one as Received;
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({
      specversion: "1.0",
      id: event,
      type: "ProgrammeStatusChanged",
      data: { status: "active" },
    });
    expect(headers["webhook-id"]).toBe(event);
    expect(() => new Webhook(secret).verify(body.replace("active", "ended"), headers)).toThrow();
    const old = signed([secret], event, new Date(Date.now() - 6 * MINUTE), body);
    expect(() => new Webhook(secret).verify(body, old)).toThrow(/old/);
    const [kept] = await hub.sql("agencies", "select w::text as whole from webhook w where id = $1", [id]);
    expect(String(kept?.whole)).not.toContain(Buffer.from(secret).toString("hex"));
  });

  it("WH-06 is signed with both secrets for a day after a rotation, then with the new one alone", async () => {
    const { id, secret } = await aWebhook();
    const programme = await ownProgramme();
    const rotated = await hub.as(jpdc).send(ROTATE, { input: { webhookId: id, idempotencyKey: key() } });
    const renewed: string = rotated.data.rotateWebhookSecret.secret;
    const verifies = (by: string, { body, headers }: Received): boolean => {
      try {
        return !!new Webhook(by).verify(body, { ...headers, "webhook-timestamp": headers["webhook-timestamp"] ?? "" });
      } catch {
        return false;
      }
    };
    await happens("ProgrammeStatusChanged", programme);
    await deliverAll();
    expect([secret, renewed].map((by) => verifies(by, received[0] as Received))).toEqual([true, true]);
    later(DAY + MINUTE);
    await happens("ProgrammeStatusChanged", programme);
    await deliverAll();
    expect(received[1]?.headers["webhook-signature"]?.split(" ")).toHaveLength(1);
  });

  it("WH-08 of a suspended agency gets nothing, and neither does one without a role", async () => {
    const { id } = await aWebhook();
    const programme = await ownProgramme();
    const foreign = await happens("ProgrammeStatusChanged", "prg_of_somebody_else");
    await deliverAll();
    expect(received).toEqual([]);
    // That there was anything shows nowhere: not in a list, not to who guesses its id, not in the rows themselves.
    expect((await hub.as(jpdc).send(DELIVERIES)).data.webhooks).toEqual([{ deliveries: { nodes: [] } }]);
    const guessed = { input: { webhookId: id, eventId: foreign, idempotencyKey: key() } };
    expect(codes(await hub.as(jpdc).send(REPLAY, guessed))).toEqual(["NOT_FOUND"]);
    const system = makeViewer({ ...ANONYMOUS, audience: "partner", agency: agencyId("jpdc"), actor: clientId("jpdc") });
    expect((await app.ask(system, "select event_id from webhook_delivery")).rows).toEqual([]);
    const suspended = "update membership set status = $2 where agency_id = $1 and status = $3";
    await hub.sql("agencies", suspended, [agencyId("jpdc"), "suspended", "active"]);
    await happens("ProgrammeStatusChanged", programme);
    await deliverAll();
    expect(received).toEqual([]);
    // Nor where it was suspended after the delivery was taken up.
    expect(await asHub(db, now, (tx) => heldNow(tx, id, now))).toBeNull();
    await hub.sql("agencies", suspended, [agencyId("jpdc"), "active", "suspended"]);
    expect(await asHub(db, now, (tx) => heldNow(tx, id, now))).not.toEqual([]);
  });

  it("WH-09 that answers 410 is disabled, and says so; enabled, it is told what happened meanwhile", async () => {
    const { id } = await aWebhook();
    const programme = await ownProgramme();
    answers(410);
    await happens("ProgrammeStatusChanged", programme);
    await deliverAll();
    const gone = (await hub.as(jpdc).send(WEBHOOKS)).data.webhooks;
    expect(gone).toMatchObject([{ id, status: "DISABLED", disabledBecause: "GONE" }]);
    answers(204);
    const meanwhile = await happens("ProgrammeStatusChanged", programme);
    later(MINUTE);
    await deliverAll();
    expect(received).toHaveLength(1);
    const input = { webhookId: id, idempotencyKey: key() };
    const enabled = await hub.as(jpdc).send(ENABLE, { input });
    expect(enabled.data.enableWebhook.webhook).toEqual({ status: "ACTIVE", disabledBecause: null });
    await deliverAll();
    expect(received.map(({ headers }) => headers["webhook-id"])).toContain(meanwhile);
  });

  it("WH-09 that fails is tried again under the same id, ever later, and after five days disabled", async () => {
    await aWebhook();
    const event = await happens("ProgrammeStatusChanged", await ownProgramme());
    answers(500);
    await deliverAll();
    expect(received).toHaveLength(1);
    later(7_000);
    await deliverAll();
    later(7_000);
    await deliverAll();
    expect(received.map(({ headers }) => headers["webhook-id"])).toEqual([event, event]);
    later(6 * DAY);
    await deliverAll();
    expect((await hub.as(jpdc).send(WEBHOOKS)).data.webhooks).toMatchObject([
      { status: "DISABLED", disabledBecause: "FAILING" },
    ]);
  });

  it("WH-09 is told again, under the same id, where who sent it died before it was noted", async () => {
    await aWebhook();
    const event = await happens("ProgrammeStatusChanged", await ownProgramme());
    const dies = (): Date => {
      if (received.length > 0) throw new Error("died");
      return now;
    };
    await expect(deliver({ db, secrets, clock: dies, reach: everywhere })).rejects.toThrow("died");
    await deliverAll();
    expect(received).toHaveLength(1);
    later(MINUTE + 1);
    await deliverAll();
    expect(received.map(({ headers }) => headers["webhook-id"])).toEqual([event, event]);
    await deliverAll();
    expect(received).toHaveLength(2);
  });

  it("WH-09 is told once by several processes, and of one subject in its order, also after a failure", async () => {
    await aWebhook();
    const programme = await ownProgramme();
    answers(500);
    const ids = [
      await happens("ProgrammeStatusChanged", programme),
      await happens("ProgrammeStatusChanged", programme),
    ];
    await Promise.all([deliverAll(), deliverAll(), deliverAll()]);
    expect(received.map(({ headers }) => headers["webhook-id"])).toEqual([ids[0]]);
    answers(204);
    later(MINUTE);
    await Promise.all([deliverAll(), deliverAll(), deliverAll()]);
    await deliverAll();
    expect(received.map(({ headers }) => headers["webhook-id"])).toEqual([ids[0], ...ids]);
  });

  it("WH-08 is its own agency's: for another it does not exist", async () => {
    const { id } = await aWebhook();
    const other = hub.as(jejuMedical);
    expect((await other.send(WEBHOOKS)).data.webhooks).toEqual([]);
    const refused = await other.send(DISABLE, { input: { webhookId: id, idempotencyKey: key() } });
    expect(codes(refused)).toEqual(["NOT_FOUND"]);
    const done = await hub.as(jpdc).send(DISABLE, { input: { webhookId: id, idempotencyKey: key() } });
    expect(done.data.disableWebhook.webhook).toEqual({ status: "DISABLED", disabledBecause: "ASKED" });
  });

  it("DC-25 is one of ten at most, also when twelve are registered at once", async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => register()));
    const made = all.filter(({ data }) => data?.registerWebhook?.__typename === "WebhookRegistered");
    expect(made).toHaveLength(10);
  });

  it("WH-08 tells of no type that people stand in", async () => {
    const refused = await register(undefined, ["WelfareCheckRecorded"]);
    expect(codes(refused)).toEqual(["WEBHOOK_TYPES_INVALID"]);
  });
});
