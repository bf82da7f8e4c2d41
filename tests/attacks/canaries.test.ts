import { SUBGRAPHS } from "../../hub/subgraphs";
import { createLog } from "../../kit/log";
import { jejuMedical, jpdc } from "../kit/personas";
import { shape } from "../kit/servers";
import { type Hub, theHub } from "../kit/the-hub";

// Values that stand nowhere else, in the shapes of what must not be kept.
const NUMBER = "911231-2345678";
const PERSON = { name: "가상 카나리아", birthDate: "1933-07-19", phone: "000-7531-9864" };
const ADDRESS = "가상시 표식로 7531";
const CANARIES = [NUMBER, NUMBER.replace("-", ""), PERSON.name, PERSON.phone, "00075319864", ADDRESS, "조현병카나리아"];

const said: string[] = [];
let hub: Hub;
beforeAll(async () => {
  hub = await theHub({ log: createLog("test", "trace", { write: (line: string) => void said.push(line) }) });
});
afterAll(() => hub.close());

/** Every row of every table, as somebody reads it who has the machine and no key. */
async function dump(): Promise<string> {
  const rows: string[] = [];
  for (const name of SUBGRAPHS) {
    const tables = await hub.sql(name, "select tablename as name from pg_tables where schemaname = 'public'");
    for (const { name: table } of tables)
      for (const { row } of await hub.sql(name, `select t::text as row from "${String(table)}" t`))
        rows.push(String(row));
  }
  return rows.join("\n");
}

const REGISTER =
  "mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { ... on PersonRegistered { resident { subjectKey name phone } } } }";
const RESOLVE = "mutation ($input: ResolvePersonInput!) { resolvePerson(input: $input) { __typename } }";

it("IE-10 what was planted in every place that takes text is in no log and in no dump", async () => {
  const keeper = hub.as(jpdc).stating({ purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" });
  const input = { ...PERSON, sex: "FEMALE", address: ADDRESS, areaCode: "5011000000", idempotencyKey: "canary" };
  const registered = await keeper.send(REGISTER, { input });
  expect(registered.errors).toBeUndefined();
  const key = registered.data.registerPerson.resident.subjectKey as string;
  const numbered = (text: string) => `${text} ${NUMBER}`;
  await Promise.all([
    keeper.send(REGISTER, { input: { ...input, idempotencyKey: "other", name: numbered("가상") } }),
    keeper.send(REGISTER, { input: { ...input, birthDate: "조현병카나리아" } }),
    keeper.send(REGISTER, { input: { ...input, areaCode: "조현병카나리아" } }),
    keeper.send(REGISTER, { input: { ...input, idempotencyKey: "canary", name: "다른 이름" } }),
    keeper.send(REGISTER.replace("$input)", "$inputt)"), { input }),
    keeper.send(RESOLVE, { input: PERSON }),
    hub.as(jejuMedical).send(RESOLVE, { input: PERSON }),
    keeper.send(`{ resident(subjectKey: "${key}") { name phone address } }`),
    keeper.send(`{ resident(subjectKey: "${PERSON.phone}\\u0000") { name } }`),
    keeper.send(`{ agencies(search: "${PERSON.name} 조현병카나리아") { totalCount } }`),
    keeper.send(`query Q$${NUMBER} { __typename }`),
    hub
      .as(jpdc)
      .stating({ purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD", reason: numbered("열람") })
      .send(`{ resident(subjectKey: "${key}") { name } }`),
    hub.withAuthorization(`Bearer ${NUMBER}-조현병`.replace("조현병", "xxxxxxxxxxxxxxxx")).send("{ __typename }"),
    keeper.fetch({ query: "{ __typename }" }, { "x-note": NUMBER, cookie: `a=${NUMBER}`, "user-agent": NUMBER }),
    fetch(`${hub.url}/${NUMBER}?name=${encodeURIComponent(PERSON.name)}`),
    fetch(`${hub.url}/oidc/token`, {
      method: "POST",
      body: new URLSearchParams({ grant_type: "client_credentials", client_id: NUMBER, client_assertion: NUMBER }),
    }),
  ]);
  // Refused at the gateway, and failing in the database: both are logged.
  await hub.as(jpdc).send(`{ resident(subjectKey: "${key}") { name phone address } }`);
  await hub.sql("residents", "revoke insert on access_record from residents_app");
  await keeper.send(`{ resident(subjectKey: "${key}") { name phone address } }`);
  await keeper.send(RESOLVE, { input: PERSON });
  await hub.sql("residents", "grant insert on access_record to residents_app");
  await hub.sql("residents", "alter table resident_contact rename to resident_contact_away");
  await keeper.send(REGISTER, { input: { ...input, idempotencyKey: "failing" } });
  await hub.sql("residents", "alter table resident_contact_away rename to resident_contact");
  const dumped = await dump();
  expect(dumped).toContain("canary");
  const log = said.join("\n");
  if (shape() === "one-process") expect(said.length).toBeGreaterThan(2);
  for (const canary of CANARIES) {
    const escaped = JSON.stringify(canary).slice(1, -1);
    expect([canary, dumped.includes(canary), log.includes(canary) || log.includes(escaped)]).toEqual([
      canary,
      false,
      false,
    ]);
  }
});
