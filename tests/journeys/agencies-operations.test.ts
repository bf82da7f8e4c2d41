import { createHash } from "node:crypto";
import { accountId, clientId } from "../../seed/slugs";
import { jejuMedical, jejuSi, jpdc } from "../kit/personas";
import { asStaff } from "../kit/signed-in";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";
import { until } from "../kit/until";

const OPERATION = "{ id documentId name kind text appVersion retiredAt }";
const REGISTER = `mutation ($input: RegisterOperationsInput!) { registerOperations(input: $input) {
  __typename ... on OperationsRegistered { operations ${OPERATION} client { id contract } } ... on Problem { message messageKo } } }`;
const RETIRE = `mutation ($input: RetireOperationInput!) { retireOperation(input: $input) {
  __typename ... on OperationRetired { operation ${OPERATION} } } }`;
const LIST = `query ($retired: Boolean!) { clients { id operations(retired: $retired) { totalCount nodes ${OPERATION} } } }`;
const GRANT = "mutation ($input: DutyInput!) { grantDuty(input: $input) { __typename } }";
const USAGE = `query ($coordinate: String!) { fieldUsage(coordinate: $coordinate) {
  nodes { coordinate day isDeprecated requests client { id } agency { name } operation { name } } } }`;
const DEPRECATED = "{ deprecatedFieldsInUse { nodes { coordinate client { id } requests } } }";

const WHO = "query Who($key: ID!) { resident(subjectKey: $key) { name } }";
const LOOK = "query Look { platforms { totalCount } }";
const REGISTER_PERSON = `mutation RegisterPerson($input: RegisterPersonInput!) { registerPerson(input: $input) {
  ... on PersonRegistered { resident { subjectKey } } } }`;

const STATED = { purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" };

const idOf = (text: string): string => `sha256:${createHash("sha256").update(text).digest("hex")}`;
const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);

let requests = 0;
const key = () => `request ${++requests}`;
const registering = (documents: string[], changed: object = {}) => ({
  input: { clientId: clientId("jpdc"), appVersion: "1.4.0", documents, idempotencyKey: key(), ...changed },
});

describe("the operations of a system", () => {
  let hub: Hub;
  let admin: Caller;
  beforeAll(async () => {
    hub = await theHub({ classifiedOperations: "registered" });
    admin = await asStaff(hub, "jpdc-admin");
  });
  afterAll(() => hub.close());

  const register = async (documents: string[]) => {
    const { data, errors } = await admin.send(REGISTER, registering(documents));
    expect(errors).toBeUndefined();
    return data.registerOperations.operations;
  };
  const listed = async (caller: Caller, retired = false) => {
    const { data } = await caller.send(LIST, { retired });
    return data.clients.find(({ id }: { id: string }) => id === clientId("jpdc")).operations.nodes;
  };
  const byId = (caller: Caller, text: string, variables?: object) =>
    caller.sendAsIs({ documentId: idOf(text), ...(variables && { variables, extensions: { access: STATED } }) });

  it("J39 FP-28 are registered by an administrator, and asked by their ids for people and by nothing else", async () => {
    const wish = registering([REGISTER_PERSON, WHO, LOOK]);
    const [one, two] = await Promise.all([admin.send(REGISTER, wish), admin.send(REGISTER, wish)]);
    expect(one.data).toEqual(two.data);
    const { operations, client } = one.data.registerOperations;
    expect(client).toEqual({ id: clientId("jpdc"), contract: "PARTNER" });
    expect(operations[1]).toEqual({
      id: expect.stringMatching(/^opn_/),
      documentId: idOf(WHO),
      name: "Who",
      kind: "QUERY",
      text: WHO,
      appVersion: "1.4.0",
      retiredAt: null,
    });
    const system = hub.as(jpdc).stating(STATED);
    const made = await byId(system, REGISTER_PERSON, {
      input: {
        name: "가상 등록",
        birthDate: "1950-03-01",
        sex: "FEMALE",
        phone: "000-0000-7781",
        areaCode: "5011000000",
        idempotencyKey: key(),
      },
    });
    const subjectKey: string = made.data.registerPerson.resident.subjectKey;
    expect((await byId(system, WHO, { key: subjectKey })).data).toEqual({ resident: { name: "가상 등록" } });
    const free = await system.send(WHO, { key: subjectKey });
    expect([free.status, free.data, codes(free)]).toEqual([403, undefined, ["OPERATION_NOT_REGISTERED"]]);
    expect((await system.send(LOOK)).status).toBe(200);
    const worker = (await asStaff(hub, "jpdc-worker")).stating(STATED);
    expect((await worker.send(WHO, { key: subjectKey })).data).toEqual({ resident: { name: "가상 등록" } });
  });

  it("FP-28 of another agency are refused in the same bytes as those that nobody registered", async () => {
    await register([LOOK]);
    const others = [hub.as(jejuSi), hub.as(jejuMedical), hub.nobody, await asStaff(hub, "jpdc-worker")];
    for (const other of others) {
      const [anothers, unknown] = [await byId(other, LOOK), await byId(other, `${LOOK} `)];
      expect(anothers).toEqual(unknown);
      expect([anothers.status, codes(anothers)]).toEqual([403, ["OPERATION_NOT_REGISTERED"]]);
    }
  });

  it("FP-28 are registered by people of the client's own agency who administer its rights, and by nobody else", async () => {
    const before = await listed(admin, true);
    const worker = await asStaff(hub, "jpdc-worker");
    for (const forbidden of [hub.as(jpdc), worker])
      expect(codes(await forbidden.send(REGISTER, registering([LOOK])))).toEqual(["ROLE_FORBIDDEN"]);
    await hub.as(jejuSi).send(GRANT, {
      input: { accountId: accountId("jeju-si-worker"), duty: "member_administrator", idempotencyKey: key() },
    });
    const stranger = await asStaff(hub, "jeju-si-worker");
    const [operation] = await register([LOOK]);
    for (const [mutation, hidden, missing] of [
      [REGISTER, { clientId: clientId("jpdc"), appVersion: "1", documents: [LOOK] }, { clientId: "cli_nothing" }],
      // What is wrong with a document is told of no client but one's own.
      [
        REGISTER,
        { clientId: clientId("jpdc"), appVersion: "1", documents: ["query A { no }"] },
        { clientId: "cli_no" },
      ],
      [RETIRE, { operationId: operation.id }, { operationId: "opn_nothing" }],
    ] as const) {
      const answers = [
        await stranger.send(mutation, { input: { ...hidden, idempotencyKey: key() } }),
        await stranger.send(mutation, { input: { ...hidden, ...missing, idempotencyKey: key() } }),
      ];
      expect(answers[0]).toEqual(answers[1]);
      expect(codes(answers[0]!)).toEqual(["NOT_FOUND"]);
    }
    expect(
      (await stranger.send(LIST, { retired: true })).data.clients.map(({ id }: { id: string }) => id),
    ).not.toContain(clientId("jpdc"));
    expect(await listed(hub.as(jpdc), true)).toEqual(await listed(admin, true));
    expect((await listed(admin, true)).length).toBe(before.length);
  });

  it("are registered all or none, and it is told of each document what is wrong with it", async () => {
    const before = await listed(admin, true);
    const wrong = ["query One { platforms { cost } }", "query Fine { platforms { totalCount } }", "query Two { a b }"];
    const { status, errors } = await admin.send(REGISTER, registering(wrong));
    expect([status, errors?.map(({ message, extensions }) => [extensions, message])]).toEqual([
      400,
      [
        [expect.objectContaining({ code: "OPERATION_INVALID", document: 0 }), expect.stringMatching(/"cost"/)],
        [expect.objectContaining({ code: "OPERATION_INVALID", document: 2 }), expect.stringMatching(/"a"/)],
        [expect.objectContaining({ code: "OPERATION_INVALID", document: 2 }), expect.stringMatching(/"b"/)],
      ],
    ]);
    for (const one of [
      "{ platforms { totalCount } }",
      "query A { platforms { totalCount } } query B { platforms { totalCount } }",
      "query A { platforms { totalCount ",
      "fragment A on Query { platforms { totalCount } }",
      `query A { ${"a: platforms { totalCount } ".repeat(1)}${Array.from({ length: 120 }, (_, i) => `a${i}: __typename`).join(" ")} }`,
      // What staff alone have is in no contract of a system.
      'query A { accessReview(month: "2026-10") { month } }',
    ])
      expect([one, codes(await admin.send(REGISTER, registering([LOOK, one])))]).toEqual([one, ["OPERATION_INVALID"]]);
    expect(codes(await admin.send(REGISTER, registering([])))).toEqual(["OPERATION_INVALID"]);
    expect(codes(await admin.send(REGISTER, registering([LOOK], { appVersion: " " })))).toEqual(["NAME_INVALID"]);
    expect(await listed(admin, true)).toEqual(before);
  });

  it("J39 are asked no more within 5 seconds after they were retired; the history is kept", async () => {
    const text = "query Retired { platforms { totalCount } }";
    const [operation, again] = [(await register([text]))[0], (await register([text, LOOK]))[0]];
    expect(again.id).toBe(operation.id);
    expect((await byId(hub.as(jpdc), text)).status).toBe(200);
    const retired = await admin.send(RETIRE, { input: { operationId: operation.id, idempotencyKey: key() } });
    expect(retired.data.retireOperation.operation).toMatchObject({ id: operation.id, retiredAt: expect.any(String) });
    expect(codes(await until(403, () => byId(hub.as(jpdc), text)))).toEqual(["OPERATION_NOT_REGISTERED"]);
    const [anew] = await register([text]);
    expect(anew.id).not.toBe(operation.id);
    await until(200, () => byId(hub.as(jpdc), text));
    const named = (all: { name: string }[]) => all.filter(({ name }) => name === "Retired").length;
    expect([named(await listed(admin)), named(await listed(admin, true))]).toEqual([1, 2]);
  });

  it("tell the platform's operator who asks for which field, and for which that will go", async () => {
    await register([LOOK]);
    expect((await byId(hub.as(jpdc), LOOK)).status).toBe(200);
    await hub.as(jejuSi).send(LOOK);
    const since = Date.now();
    type Use = { client: { id: string } | null; operation: { name: string } | null; requests: number };
    let uses: Use[] = [];
    const counted = (slug: string) => uses.some(({ client }) => client?.id === clientId(slug));
    while (!counted("jpdc") || !counted("jeju-si")) {
      expect(Date.now() - since).toBeLessThan(15_000);
      uses = (await admin.send(USAGE, { coordinate: "PlatformConnection.totalCount" })).data.fieldUsage.nodes;
    }
    expect(uses).toContainEqual({
      coordinate: "PlatformConnection.totalCount",
      day: expect.any(String),
      isDeprecated: false,
      requests: expect.any(Number),
      client: { id: clientId("jpdc") },
      agency: { name: expect.stringContaining(jpdc.agency) },
      operation: { name: "Look" },
    });
    expect(uses.map(({ client, operation }) => [client?.id, operation])).toContainEqual([clientId("jeju-si"), null]);
    await hub.sql("agencies", "update field_usage set deprecated = true where coordinate = 'Query.platforms'");
    const { nodes } = (await admin.send(DEPRECATED)).data.deprecatedFieldsInUse;
    expect(nodes).toContainEqual({
      coordinate: "Query.platforms",
      client: { id: clientId("jeju-si") },
      requests: expect.any(Number),
    });
    for (const other of [hub.as(jpdc), hub.as(jejuSi), await asStaff(hub, "jpdc-worker")])
      expect((await other.send(DEPRECATED)).data.deprecatedFieldsInUse.nodes).toEqual([]);
  });
});
