import { demoKey } from "../../kit/credential";
import { makeKeys } from "../../kit/keys";
import { aSignIn, Browser, redeem, signInAs, startOf } from "../kit/browser";
import { theServers } from "../kit/servers";
import { type Hub, theHub } from "../kit/the-hub";

const OWN = `{ me { name phone consents { purpose } rightsRequests { kind } accessLog { action fields basis result } } }`;

describe("a resident who has signed in", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  async function resident() {
    const signIn = aSignIn("tteurak-me", "/me/signed-in");
    const password = demoKey(makeKeys(theServers().keysDir).demo, "resident");
    const { back } = await signInAs(new Browser(hub.url), startOf(hub, signIn), "resident", password);
    const { access_token } = await redeem(hub, signIn, back?.searchParams.get("code") ?? "");
    return hub.withAuthorization(`Bearer ${access_token}`).stating({ purpose: "OWN_RIGHTS", basis: "SELF" });
  }

  it("P-33 sees the own data, and every look at it", async () => {
    const self = await resident();
    const { data, errors } = await self.send(OWN);
    expect(errors).toBeUndefined();
    expect(data.me.name).toMatch(/^가상/);
    const again = await self.send(OWN);
    expect(again.data.me.accessLog).toContainEqual({
      action: "view",
      fields: ["Resident.name", "Resident.phone"],
      basis: "SELF",
      result: "allowed",
    });
  });

  it("P-31 asks for what is due in ten days", async () => {
    const { data, errors } = await (
      await resident()
    ).send(
      `mutation { claimRight(input: { kind: CORRECTION, wish: "전화번호가 바뀌었습니다." }) { kind receivedAt dueAt } }`,
    );
    expect(errors).toBeUndefined();
    const { receivedAt, dueAt } = data.claimRight;
    expect(Date.parse(dueAt) - Date.parse(receivedAt)).toBe(10 * 86_400_000);
  });

  it("S0-28 sees what is deliverable at the own dwelling", async () => {
    const { data, errors } = await (
      await resident()
    ).send(
      `{ me { currentTenancy { unit { floor building { complex { deliverableServices { modes service { category programme { slug } } } } } } } } }`,
    );
    expect(errors).toBeUndefined();
    const { unit } = data.me.currentTenancy;
    expect(unit.floor).toEqual(expect.any(Number));
    const healing = { category: "HEALTH", programme: { slug: "healing-courtyard" } };
    expect(unit.building.complex.deliverableServices).toContainEqual({
      modes: ["IN_COMPLEX_SPACE", "IN_HOME"],
      service: healing,
    });
  });

  it("has no field that is for agencies", async () => {
    const { errors } = await (await resident()).send(`{ resident(subjectKey: "sub_x") { name } }`);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
  });
});
