import { ANONYMOUS, HUB, makeViewer } from "../../kit/caller-context";
import type { Viewer } from "../../kit/viewer";
import { agencyId, complexId, programmeId, spaceId } from "../../seed/slugs";
import { seniorClub } from "../kit/personas";
import { happened } from "../kit/streams";
import { type AppRole, NOT_ALLOWED, theAppRole } from "../kit/the-app-role";
import { type Hub, theHub } from "../kit/the-hub";
import { withoutRowSecurity } from "../kit/without-row-security";

const PROGRAMME = programmeId("bubble-courtyard");
const ELSEWHERE = "prg_of_others";
const OWN = agencyId("jeju-senior-club");
const ROLE = {
  programme: PROGRAMME,
  role: "operation",
  scope: [spaceId("samdo-1-idle"), complexId("maeumeon-samdo-1")],
  until: null,
};
const member = makeViewer({ ...ANONYMOUS, audience: "partner", agency: OWN, actor: "cli_a", roles: [ROLE] });

let hub: Hub;
let app: AppRole;
const ids: Record<
  | "here"
  | "elsewhere"
  | "ofItself"
  | "ofAnother"
  | "laundryOfAnother"
  | "ofItsSpace"
  | "ofItsComplex"
  | "ofAnotherPlace",
  string
> = {
  here: "",
  elsewhere: "",
  ofItself: "",
  ofAnother: "",
  laundryOfAnother: "",
  ofItsSpace: "",
  ofItsComplex: "",
  ofAnotherPlace: "",
};
beforeAll(async () => {
  hub = await theHub();
  app = await theAppRole(hub.urls.agencies.appUrl);
  const one = async (data: Record<string, string>) => (await happened(hub, 1, data))[0] ?? "";
  ids.here = await one({ programmeId: PROGRAMME });
  ids.elsewhere = await one({ programmeId: ELSEWHERE });
  ids.ofItself = await one({ agencyId: OWN, type: "MembershipChanged" });
  ids.ofAnother = await one({ agencyId: agencyId("jpdc"), type: "MembershipChanged" });
  const ofAnother = { programmeId: PROGRAMME, operatorAgencyId: agencyId("jpdc") };
  ids.laundryOfAnother = await one({ ...ofAnother, type: "LaundryOrderAdvanced" });
  const space = { type: "SpaceStatusChanged" };
  ids.ofItsSpace = await one({ ...space, complexId: complexId("ido2-bubble") });
  const subject = "update event_journal set subject = $2 where id = $1";
  await hub.sql("agencies", subject, [ids.ofItsSpace, spaceId("samdo-1-idle")]);
  ids.ofItsComplex = await one({ ...space, complexId: complexId("maeumeon-samdo-1") });
  ids.ofAnotherPlace = await one({ ...space, complexId: complexId("ido2-bubble") });
});
afterAll(async () => {
  await app.close();
  await hub.close();
});

describe("FP-24 the events of another agency", () => {
  it.each<[string, Viewer | null, (keyof typeof ids)[]]>([
    ["a member", member, ["here", "ofItself", "laundryOfAnother", "ofItsSpace", "ofItsComplex"]],
    ["a member without a role", makeViewer({ ...member, roles: [] }), ["ofItself"]],
    ["a person", makeViewer({ ...member, audience: "self" }), []],
    ["nobody", ANONYMOUS, []],
    ["who was not named", null, []],
    [
      "the hub",
      HUB,
      [
        "here",
        "elsewhere",
        "ofItself",
        "ofAnother",
        "laundryOfAnother",
        "ofItsSpace",
        "ofItsComplex",
        "ofAnotherPlace",
      ],
    ],
  ])("FP-24 are not in the database for %s", async (_who, viewer, seen) => {
    const { rows } = await app.ask(viewer, "select id from event_journal order by position");
    expect(rows.map(({ id }) => id)).toEqual(seen.map((name) => ids[name]));
  });

  it("FP-24 are written, and numbered, by the hub alone", async () => {
    const next = "update event_journal_end set position = position + 1";
    const add = `insert into event_journal (position, id, source, type, subject, at, data)
      values (1000, 'evt_forged', 'housing', 'SpaceBooked', 'x', now(), '{}')`;
    expect((await app.ask(member, next)).rowCount).toBe(0);
    expect((await app.ask(HUB, next)).rowCount).toBe(1);
    await expect(app.ask(member, add)).rejects.toMatchObject(NOT_ALLOWED);
    expect((await app.ask(HUB, add)).rowCount).toBe(1);
    expect((await app.ask(HUB, "update event_journal set subject = 'x'")).rowCount).toBe(0);
  });

  it("FP-24 are not told by the code alone either", async () => {
    await withoutRowSecurity(hub.urls.agencies.ownerUrl);
    const { data } = await hub.as(seniorClub).send("{ events(first: 200) { nodes { id } } }");
    expect(data.events.nodes).toEqual([ids.here, ids.ofItself, ids.ofItsSpace, ids.ofItsComplex].map((id) => ({ id })));
  });
});
