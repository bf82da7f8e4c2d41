import { client, KEY, openDoor } from "./gateway.fixture";

let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const NAME = '{ resident(id: "r1") { subjectKey name } }';
const STATED = { purpose: "SERVICE_PROVISION", basis: "CONSENT_17" };
const OPENED = { resident: { subjectKey: "key-r1", name: "«Resident.name r1»" } };
const CLOSED = { resident: { subjectKey: "key-r1", name: null } };

describe("purpose and basis", () => {
  it("P-01 come with the request and open what they can open", async () => {
    const { body } = await door.post(NAME, { ...STATED, reason: " 상담 준비 " });
    expect(body).toEqual({ data: OPENED });
    expect(door.callers).toEqual([
      {
        viewer: expect.objectContaining({ agency: "agy_a", purpose: "SERVICE_PROVISION", basis: "CONSENT_17" }),
        origin: { requestId: expect.any(String), address: expect.any(String), reason: "상담 준비" },
      },
    ]);
  });

  it.each([
    ["neither", undefined],
    ["no basis", { purpose: "SERVICE_PROVISION" }],
    ["no purpose", { basis: "CONSENT_17", purpose: null }],
  ])("P-01 open nothing where a request states %s", async (_what, access) => {
    const { status, body } = await door.post(NAME, access);
    expect([status, body.data]).toEqual([200, CLOSED]);
    expect(body.errors).toEqual([
      {
        message: expect.any(String),
        path: ["resident", "name"],
        extensions: { code: "ACCESS_NO_BASIS", messageKo: expect.any(String) },
      },
    ]);
  });

  it.each<[string, unknown, number, string]>([
    ["a purpose that it was not granted", { purpose: "DISCOVERY" }, 403, "PURPOSE_NOT_GRANTED"],
    ["a basis that it was not granted", { basis: "OWN_RECORD" }, 403, "BASIS_NOT_GRANTED"],
    ["P-11 a basis that its kind cannot have", { basis: "STATUTE_15_4" }, 403, "BASIS_NOT_AVAILABLE_TO_AGENCY"],
    ["a purpose that nobody knows", { purpose: "CURIOSITY" }, 400, "PURPOSE_UNKNOWN"],
    ["a purpose that is no word", { purpose: ["SERVICE_PROVISION"] }, 400, "PURPOSE_UNKNOWN"],
    ["a basis that nobody knows", { basis: "constructor" }, 400, "BASIS_UNKNOWN"],
    ["an empty reason", { ...STATED, reason: " " }, 400, "REASON_INVALID"],
    ["a reason as long as a novel", { ...STATED, reason: "x".repeat(501) }, 400, "REASON_INVALID"],
    ["an agency of its choice", { ...STATED, agency: "agy_b" }, 400, "ACCESS_INVALID"],
    ["a word in place of all", "CONSENT_17", 400, "ACCESS_INVALID"],
  ])("are refused where a caller states %s", async (_what, access, status, code) => {
    const answer = await door.post(NAME, access);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({
      errors: [{ message: expect.any(String), extensions: { code, messageKo: expect.any(String) } }],
    });
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(door.callers).toEqual([]);
  });

  it("IE-12 stand in no address: what a GET states is ignored", async () => {
    const stated = `&extensions=${encodeURIComponent(JSON.stringify({ access: STATED }))}`;
    const { body } = await door.get(NAME, stated);
    expect(body.data).toEqual(CLOSED);
  });

  it("are a caller's with a credential", async () => {
    const { status, body } = await door.send("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: NAME, extensions: { access: STATED } }),
    });
    expect([status, body.errors[0].extensions.code]).toEqual([403, "PURPOSE_NOT_GRANTED"]);
  });

  it("AU-21 are taken from no header, and neither is who asks", async () => {
    const { body } = await door.post(NAME, undefined, {
      "x-agency-id": "agy_b",
      "x-roles": "staff",
      "x-purpose": "SERVICE_PROVISION",
      "x-basis": "CONSENT_17",
      "x-hub-context": JSON.stringify({ ...STATED, audience: "staff" }),
      "tteurak-caller-context": "eyJhbGciOiJub25lIn0.e30.",
    });
    expect(body.data).toEqual(CLOSED);
    expect(door.callers).toEqual([
      {
        viewer: {
          audience: "partner",
          agency: client.agencyId,
          agencyKind: client.agencyKind,
          actor: client.actor,
          duties: [],
          purpose: null,
          basis: null,
          roles: [],
        },
        origin: { requestId: expect.any(String), address: expect.any(String) },
      },
    ]);
  });
});

it("AU-15 the address that a client claims in a header is not taken for its own", async () => {
  for (const header of ["x-forwarded-for", "forwarded", "x-real-ip", "x-client-cert", "x-forwarded-client-cert"]) {
    await door.post(NAME, undefined, { [header]: "203.0.113.7" });
    expect(door.callers).toMatchObject([{ origin: { address: "127.0.0.1" } }]);
    expect(JSON.stringify(door.callers)).not.toContain("203.0.113.7");
  }
});

describe("FP-29 the contract of a caller", () => {
  it("is chosen by who asks, after that is known, and started when it is first wanted", async () => {
    expect(door.contracts).toEqual(["partner", "open"]);
    client.audience = "staff";
    // A gateway remembers for 2 s whose key it is; this one it has not seen.
    const headers = { authorization: `Bearer ${KEY}-of-staff` };
    const [one, other] = await Promise.all([door.post(NAME, STATED, headers), door.post(NAME, STATED, headers)]);
    client.audience = "partner";
    expect([one?.body, other?.body]).toEqual([{ data: OPENED }, { data: OPENED }]);
    expect(door.contracts).toEqual(["partner", "open", "staff"]);
  });
});

describe("what leaves the gateway", () => {
  it("HT-03 no change is made by GET", async () => {
    const { status, headers } = await door.get('mutation { visit(id: "r1") { subjectKey } }');
    expect([status, headers.get("allow")]).toEqual([405, "POST"]);
    expect(door.callers).toEqual([]);
  });

  it("HT-08 nothing that a credential opened is kept by a cache", async () => {
    for (const { headers } of [await door.post(NAME, STATED), await door.get(NAME)]) {
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("vary")?.toLowerCase()).toContain("authorization");
    }
    const open = await door.get("{ units { floor } }", "", {});
    expect(open.status).toBe(200);
    expect(open.headers.get("vary")?.toLowerCase()).toContain("authorization");
  });

  it("IE-09 no header and no health page tells what runs here", async () => {
    for (const { headers, text } of [
      await door.post(NAME),
      await door.send("/health/live"),
      await door.send("/health/ready"),
    ]) {
      expect(headers.get("server")).toBeNull();
      expect(headers.get("x-powered-by")).toBeNull();
      expect(text).not.toMatch(/\d+\.\d+\.\d+|apollo|fastify|node/i);
    }
  });
});
