import { agencyId } from "../../seed/slugs";
import { ANONYMOUS, HUB, makeViewer } from "../../kit/caller-context";
import { DAY } from "../../kit/durations";
import { sweepDeliveries } from "../../subgraphs/agencies/webhooks/sweep-deliveries";
import {
  answers,
  app,
  aWebhook,
  db,
  deliverAll,
  happens,
  hub,
  later,
  now,
  ownProgramme,
} from "../attacks/webhooks.fixture";

const kept = async (): Promise<string[]> =>
  (await hub.sql("agencies", "select state from webhook_delivery order by position")).map(({ state }) => String(state));

describe("what became of an event at a webhook", () => {
  it("is kept for 90 days after the last attempt; what waits stays, however old it is", async () => {
    await aWebhook();
    const programme = await ownProgramme();
    await happens("ProgrammeStatusChanged", programme);
    await deliverAll();
    answers(500);
    await happens("ProgrammeStatusChanged", programme);
    await deliverAll();
    expect(await kept()).toEqual(["delivered", "waiting"]);
    later(89 * DAY);
    await sweepDeliveries.run(db, now);
    expect(await kept()).toEqual(["delivered", "waiting"]);
    later(2 * DAY);
    await sweepDeliveries.run(db, now);
    expect(await kept()).toEqual(["waiting"]);
  });

  it("P-01 is forgotten by the hub alone, and never while it waits", async () => {
    await aWebhook();
    await happens("ProgrammeStatusChanged", await ownProgramme());
    answers(500);
    await deliverAll();
    const forget = "delete from webhook_delivery";
    const keeper = makeViewer({ ...ANONYMOUS, audience: "partner", agency: agencyId("jpdc"), actor: "somebody" });
    expect((await app.ask(HUB, forget)).rowCount).toBe(0);
    await hub.sql("agencies", "update webhook_delivery set state = 'delivered'");
    expect((await app.ask(keeper, forget)).rowCount).toBe(0);
    expect((await app.ask(HUB, forget)).rowCount).toBe(1);
  });
});
