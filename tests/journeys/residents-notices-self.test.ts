import { healingMembers } from "../../seed/people";
import { aSignIn, Browser, redeem, signInAs, startOf } from "../kit/browser";
import { demoPassword } from "../kit/signed-in";
import type { Caller } from "../kit/the-hub";
import { describeTurningTheClock } from "../kit/turning-the-clock";
import { at, carried, notice, noticed, says, send } from "./residents-notices.fixture";
import { advanceThrough, city, club, codesOf, hub, ordered, PERSON, RESOLVE } from "./services-laundry.fixture";

describeTurningTheClock("a person who is told something", () => {
  const OWN = `{ me { noticeChoice { channel } notices { template state attempts { channel outcome } } } }`;
  const CHOOSE = `mutation ($input: ChooseNoticeChannelInput!) {
    chooseNoticeChannel(input: $input) { noticeChoice { channel chosenAt } } }`;
  const EMAIL = "sample@example.org";
  let self: Caller;
  beforeAll(async () => {
    const signIn = aSignIn("tteurak-me", "/me/signed-in");
    const { back } = await signInAs(new Browser(hub.url), startOf(hub, signIn), "resident", demoPassword("resident"));
    const { access_token } = await redeem(hub, signIn, back?.searchParams.get("code") ?? "");
    self = hub.withAuthorization(`Bearer ${access_token}`).stating({ purpose: "OWN_RIGHTS", basis: "SELF" });
  });
  const choose = (channel: string, address?: string) => self.send(CHOOSE, { input: { channel, address } });

  it("chooses by what, with an address that is kept sealed; another kind of address is refused with what to do", async () => {
    expect((await self.send(OWN)).data.me).toEqual({ noticeChoice: null, notices: [] });
    for (const [channel, address] of [
      ["EMAIL", "nobody"],
      ["EMAIL", undefined],
      ["WEB_PUSH", "http://push.example"],
      ["TEXT_MESSAGE", "000-0000-0000"],
    ] as const)
      expect(codesOf(await choose(channel, address))).toEqual(["NOTICE_ADDRESS_INVALID"]);
    expect((await choose("EMAIL", EMAIL)).data.chooseNoticeChannel).toMatchObject({
      noticeChoice: { channel: "EMAIL" },
    });
    const [{ sealed }] = (await hub.sql(
      "residents",
      "select encode(address, 'escape') as sealed from notice_choice",
    )) as [{ sealed: string }];
    expect(sealed).not.toContain("sample");
    expect(codesOf(await club.send(CHOOSE, { input: { channel: "ALIMTALK" } }))).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
  });

  it("is told by that first, sees the own notices and no other's, and is called who wants to be called", async () => {
    const { name, birthDate, phone } = healingMembers()[0] ?? PERSON;
    const known = await city.send(RESOLVE, { input: { name, birthDate, phone } });
    const { participantKey } = known.data.resolvePerson.resident;
    await advanceThrough(await ordered({ participantKey }), "PICKUP_SCHEDULED");
    await noticed(1);
    Object.assign(says, { email: { outcome: "refused", code: "MAILBOX_UNKNOWN" } });
    await send(at(10));
    expect(carried.map(({ channel, address }) => [channel, address])).toEqual([
      ["email", EMAIL],
      ["alimtalk", phone],
    ]);
    expect((await self.send(OWN)).data.me.notices).toEqual([
      {
        template: "VISIT_COMING",
        state: "DELIVERED",
        attempts: [
          { channel: "EMAIL", outcome: "REFUSED" },
          { channel: "ALIMTALK", outcome: "DELIVERED" },
        ],
      },
    ]);
    await choose("TELEPHONE");
    await advanceThrough(await ordered({ participantKey }), "PICKUP_SCHEDULED");
    const { id } = await noticed(2);
    await send(at(10));
    expect(await notice(id)).toMatchObject({ state: "call_list" });
  });

  it("whose address does not open any more is told by the next way, and is called where no other is known", async () => {
    const { name, birthDate, phone } = healingMembers()[0] ?? PERSON;
    const known = await city.send(RESOLVE, { input: { name, birthDate, phone } });
    const { participantKey } = known.data.resolvePerson.resident;
    const comes = async (count: number) => {
      await advanceThrough(await ordered({ participantKey }), "PICKUP_SCHEDULED");
      const { id } = await noticed(count);
      await send(at(10));
      return notice(id);
    };
    await choose("EMAIL", EMAIL);
    await hub.sql("residents", "update notice_choice set address = 'unreadable'");
    expect(await comes(3)).toMatchObject({ state: "delivered", channel: "alimtalk" });
    await hub.sql("residents", "update resident_contact set phone = 'unreadable'");
    expect(await comes(4)).toMatchObject({ state: "call_list" });
  });
});
