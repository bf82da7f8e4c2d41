import pg from "pg";
import { ANONYMOUS } from "../../kit/caller-context";
import { createLog } from "../../kit/log";
import { aStage, MEMBER, NOW, type People, type Stage } from "./evidence.fixture";

let stage: Stage;
let people: People;
const said: string[] = [];

beforeEach(async () => {
  stage = await aStage();
  await stage.asOwner("create table trace (what text)");
  said.length = 0;
  people = await stage.people({ log: createLog("test", "debug", { write: (line: string) => void said.push(line) }) });
});
afterEach(() => stage.close());

const UNAVAILABLE = {
  data: null,
  errors: [
    {
      message: expect.any(String),
      extensions: { code: "EVIDENCE_UNAVAILABLE", messageKo: expect.stringMatching(/[가-힣]/) },
    },
  ],
};

describe("whoever looks at a person", () => {
  it("P-20 leaves one record for each of 20 people, with who, when, from where, whom, what, why and how it ended", async () => {
    const { data, errors } = await people.ask("{ people(first: 20) { id name phone again: name } }");
    expect([errors, (data?.people as unknown[]).length]).toEqual([undefined, 20]);
    const records = await people.records();
    expect(new Set(records.map(({ subject }) => subject)).size).toBe(20);
    expect(records).toHaveLength(20);
    expect(records[0]).toEqual({
      number: "1",
      at: NOW,
      request_id: "req-1",
      account: "cli_jpdc",
      agency: "agy_jpdc",
      audience: "partner",
      address: "203.0.113.7",
      reason: null,
      subject: "res_1",
      action: "view",
      fields: ["Person.name", "Person.phone"],
      classes: ["PII_BASIC", "PII_CONTACT"],
      purpose: "HOUSING_MANAGEMENT",
      basis: "CONSENT_17",
      result: "allowed",
      refusal: null,
    });
  });

  it("P-20 is recorded by one statement in the transaction of the reading, for 2 people and for 200", async () => {
    for (const count of [2, 200]) {
      const statements = await people.statementsOf(() => people.ask(`{ people(first: ${count}) { name } }`));
      expect(statements.map((sql) => sql.split(" ")[0])).toEqual(["begin", "select", "insert"]);
    }
  });

  it("waits until that is committed, and somebody who looks at nobody waits for nothing", async () => {
    const blocker = new pg.Client({ connectionString: stage.ownerUrl });
    await blocker.connect();
    await blocker.query("begin; lock table access_record in share mode");
    let answered = false;
    const asked = people.ask("{ people { name } }").then((answer) => {
      answered = true;
      return answer;
    });
    const others = await stage.people();
    const statements = await others.statementsOf(() => others.ask("{ open people { id } }"));
    expect(statements.map((sql) => sql.split(" ")[0])).toEqual(["begin", "select", "select"]);
    expect(answered).toBe(false);
    await blocker.query("commit");
    await blocker.end();
    expect((await asked).data).toEqual({ people: [{ name: "김1" }] });
  });

  it("AL-05 is recorded as refused where he was refused, with the code of the refusal", async () => {
    await people.ask("{ people { diagnosis } }");
    expect(await people.records()).toMatchObject([
      { subject: "res_1", fields: ["Person.diagnosis"], result: "denied", refusal: "ACCESS_NO_BASIS" },
    ]);
  });

  it("AL-05 is recorded although he is nobody, whose transactions can write nothing else", async () => {
    await people.ask("{ people { diagnosis } }", ANONYMOUS);
    expect(await people.records()).toMatchObject([{ subject: "res_1", account: null, audience: "open" }]);
  });

  it("is recorded although the rest of the reading failed", async () => {
    const { data } = await people.ask("{ people { name } failing }");
    expect(data).toEqual({ people: [{ name: "김1" }], failing: null });
    expect(await people.records()).toMatchObject([{ subject: "res_1" }]);
  });

  it("P-24 takes nothing away without a reason of ten characters", async () => {
    expect(await people.ask("{ people { download } }")).toEqual(UNAVAILABLE);
    const caller = (reason: string) => ({ viewer: MEMBER, origin: { requestId: "r", address: null, reason } });
    const query = "{ people { download } }";
    expect(await people.runtime.run({ query }, caller("short"))).toEqual(UNAVAILABLE);
    const answer = await people.runtime.run({ query }, caller("월간 점검용 명단 확인"));
    expect(answer.data).toEqual({ people: [{ download: "a file" }] });
    expect(await people.records()).toMatchObject([{ action: "download", reason: "월간 점검용 명단 확인" }]);
  });
});

describe("whoever states that he takes away what he reads", () => {
  const taking = (reason?: string) => ({
    viewer: MEMBER,
    origin: { requestId: "r", address: null, action: "download" as const, ...(reason !== undefined && { reason }) },
  });

  it("AL-10 is refused without a reason, also where a gateway let him in", async () => {
    for (const caller of [taking(), taking("short")]) {
      const { data, errors } = await people.runtime.run({ query: "{ people { name } }" }, caller);
      expect([data, errors?.[0]?.extensions?.code]).toEqual([null, "DOWNLOAD_REASON_MISSING"]);
    }
    expect(await people.records()).toEqual([]);
  });

  it("P-24 has taken whatever he read", async () => {
    await people.runtime.run({ query: "{ people(first: 2) { name } }" }, taking("월간 점검용 명단 확인"));
    expect(await people.records()).toMatchObject([{ action: "download" }, { action: "download" }]);
  });
});

describe("whoever changes something about a person", () => {
  const trace = () => stage.asOwner("select what, xmin::text as tx from trace");
  const transactionOfRecords = () =>
    stage.asOwner("select action, result, refusal, xmin::text as tx from access_record order by number");

  it("leaves the record in the transaction of the change", async () => {
    expect((await people.ask("mutation { rename { id } }")).data).toEqual({ rename: { id: "res_9" } });
    const [change] = await trace();
    expect(await transactionOfRecords()).toEqual([
      { action: "change", result: "allowed", refusal: null, tx: change?.tx },
    ]);
  });

  it("leaves a record for each look at the result as well", async () => {
    await people.ask("mutation { one: rename { name } two: rename { name } }");
    expect((await transactionOfRecords()).map(({ action }) => action)).toEqual(["change", "view", "change", "view"]);
  });

  it("AL-05 leaves a record of the refusal although the change was undone", async () => {
    const { errors } = await people.ask("mutation { renameRefused { id } }");
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(["ROLE_FORBIDDEN"]);
    expect(await trace()).toEqual([]);
    expect(await transactionOfRecords()).toMatchObject([
      { action: "change", result: "denied", refusal: "ROLE_FORBIDDEN" },
    ]);
  });

  it("changes nothing where that cannot be recorded", async () => {
    await stage.asOwner("revoke insert on access_record from residents_app");
    expect(await people.ask("mutation { rename { id } }")).toEqual(UNAVAILABLE);
    expect(await trace()).toEqual([]);
  });

  it("changes nothing more once a look before it could not be recorded", async () => {
    await stage.asOwner(`
      create function only_changes() returns trigger language plpgsql as $$
      begin if new.action = 'view' then raise exception 'disk full'; end if; return new; end $$;
      create trigger only_changes before insert on access_record for each row execute function only_changes()`);
    expect(await people.ask("mutation { one: rename { name } two: rename { name } }")).toEqual(UNAVAILABLE);
    expect(await trace()).toHaveLength(1);
  });
});

describe("when evidence cannot be written", () => {
  const asks = async (): Promise<void> => {
    expect(await people.ask("{ people(first: 3) { name } }")).toEqual(UNAVAILABLE);
    expect(await people.ask("{ open people { id } }")).toEqual({ data: { open: "1", people: [{ id: "res_1" }] } });
  };

  it("FT-45 classified reads stop and open data goes on", async () => {
    await stage.asOwner("revoke insert on access_record from residents_app");
    await asks();
    await stage.asOwner("grant insert on access_record to residents_app");
    expect((await people.ask("{ people { name } }")).data).toEqual({ people: [{ name: "김1" }] });
  });

  it("classified reads stop as well where it fails only as it is committed", async () => {
    await stage.asOwner(`
      create function too_late() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$;
      create constraint trigger too_late after insert on access_record deferrable initially deferred
        for each row execute function too_late()`);
    await asks();
    expect(await people.records()).toEqual([]);
  });

  it("IE-10 neither the answer nor the log tells anything about the person or the caller", async () => {
    await stage.asOwner("revoke insert on access_record from residents_app");
    const answer = JSON.stringify(await people.ask("{ people { id name phone } }"));
    expect(said.length).toBeGreaterThan(0);
    for (const canary of ["res_1", "김1", "010-0000-0000", "203.0.113.7", "access_record", "insert into"])
      expect(answer + said.join("\n")).not.toContain(canary);
  });
});

it("IE-10 the log has no value of a statement that failed, nor the row that did not fit", async () => {
  await stage.asOwner("alter table trace add constraint trace_once unique (what)");
  await people.ask("mutation { rename { id } }");
  const { errors } = await people.ask("mutation { rename { id } }");
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(["INTERNAL"]);
  const log = said.join("\n");
  expect(log).toContain("trace_once");
  for (const canary of ["(what)", '"rename"', "insert into trace"])
    expect(log.replace('"path":["rename"]', "")).not.toContain(canary);
});

it("IE-10 a record has room for names of the schema and codes, not for a value of somebody's data", async () => {
  const values = "now(), 'r', 'cli_jpdc', 'agy_jpdc', 'partner', 'res_1', 'view'";
  const columns = "at, request_id, account, agency, audience, subject, action";
  const insert = (fields: string, classes: string, refusal: string): Promise<unknown> =>
    stage.asApp(
      MEMBER,
      `insert into access_record (${columns}, fields, classes, result, refusal) values (${values}, '${fields}', '${classes}', 'denied', '${refusal}')`,
    );
  await insert("{Person.name}", "{PII_BASIC}", "NOT_FOUND");
  await expect(insert("{900101-1234567}", "{PII_BASIC}", "NOT_FOUND")).rejects.toThrow(/fields_check/);
  await expect(insert("{Person.name}", "{조현병}", "NOT_FOUND")).rejects.toThrow(/classes_check/);
  await expect(insert("{Person.name}", "{PII_BASIC}", "김하늘")).rejects.toThrow(/refusal_check/);
});
