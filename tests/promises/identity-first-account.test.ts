import { hubProcess } from "../kit/hub-process";
import { firstSignIn } from "../kit/signed-in";
import { type Hub, theHub } from "../kit/the-hub";

const WISH = [
  ...["--platform", "new-courtyard", "--platform-name", "가상 뜨락", "--agency", "new-city", "--agency-name", "가상시"],
  ...["--kind", "city", "--name", "admin", "--staff-number", "1"],
];
const PASSWORD = "twelve or more letters";

describe("the first account of a hub", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());
  const firstAccount = async (args: string[]) => {
    const { ended, said } = hubProcess(["hub/admin.ts", ...args], {
      AGENCIES_DATABASE_URL: hub.urls.agencies.appUrl,
      AGENCIES_DATABASE_OWNER_URL: hub.urls.agencies.ownerUrl,
      TTEURAK_PROFILE: "production",
    });
    return { exit: await ended, said: said() };
  };

  it("AU-23 is not opened where somebody can sign in", async () => {
    const { exit, said } = await firstAccount(["first-account", ...WISH]);
    expect([exit, said]).toEqual([1, expect.stringMatching(/^FIRST_ACCOUNT_EXISTS: /)]);
  });

  it.each([
    [["first-account"], /^COMMAND_UNKNOWN: .*--platform/],
    [["second-account", ...WISH], /^COMMAND_UNKNOWN: .*first-account/],
    [["first-account", ...WISH, "--kind", "empire"], /^COMMAND_UNKNOWN: .*--kind/],
    [["first-account", ...WISH, "--agency", "New City"], /^COMMAND_UNKNOWN: .*--agency/],
  ])("is asked for in full: %j", async (args, sentence) => {
    const { exit, said } = await firstAccount(args);
    expect([exit, said]).toEqual([1, expect.stringMatching(sentence)]);
  });

  it("J39 administers its platform: it admits a member, and issues the member's first client", async () => {
    await hub.sql("agencies", "update account set status = 'ended', ended_at = now() where audience = 'staff'");
    const { exit, said } = await firstAccount(["first-account", ...WISH]);
    const [, login = "", code = ""] = /^Name: (\S+)\nCode: (\S+)\n/.exec(said) ?? [];
    expect([exit, login]).toEqual([0, "admin@new-city"]);
    expect(await firstAccount(["first-account", ...WISH])).toMatchObject({ exit: 1 });
    const { token } = await firstSignIn(hub, { login, code, password: PASSWORD });
    const admin = hub.withAuthorization(`Bearer ${token}`);
    const found = await admin.send(`{ platform(slug: "new-courtyard") { id name operator { name kind } } }`);
    const { id: platformId, ...platform } = found.data.platform;
    expect(platform).toEqual({ name: "가상 뜨락", operator: { name: "가상시", kind: "CITY" } });
    const admitted = await admin.send(
      `mutation ($input: AdmitMemberInput!) { admitMember(input: $input) {
         ... on MemberAdmitted { membership { agency { id } } } } }`,
      {
        input: {
          platformId,
          agencyCode: "new-clinic",
          name: "가상의원",
          kind: "MEDICAL",
          reason: "참여 협약을 체결하였습니다.",
          idempotencyKey: "a",
        },
      },
    );
    const agencyId = admitted.data.admitMember.membership.agency.id;
    const issued = await admin.send(
      `mutation ($input: IssueClientInput!) { issueClient(input: $input) { ... on ClientIssued { key } } }`,
      {
        input: {
          agencyId,
          name: "진료 시스템",
          contract: "PARTNER",
          purposes: ["HEALTH_CARE"],
          bases: ["CONSENT_17"],
          idempotencyKey: "b",
        },
      },
    );
    const client = hub.withAuthorization(`Bearer ${issued.data.issueClient.key}`);
    expect((await client.send("{ clients { name } }")).data.clients).toEqual([{ name: "진료 시스템" }]);
  });
});
