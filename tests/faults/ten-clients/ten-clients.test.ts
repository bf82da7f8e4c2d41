import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { randomFrom } from "../../../gateway/execution/random-operation.fixture";
import type { Fault } from "../../../gateway/resilience/fault-proxy.fixture";
import { SUBGRAPHS, type SubgraphName } from "../../../hub/subgraphs";
import { SECOND } from "../../../kit/durations";
import { SYSTEM_CONTEXT } from "../../../kit/row-security";
import { type HubOverWires, wholeHubOverWires } from "../../kit/hub-over-wires";
import { jejuSi, jile, jpdc, seniorClub } from "../../kit/personas";
import type { Caller } from "../../kit/the-hub";
import { advanceOrders } from "./advance-orders";
import { allocateBudgets, LINE } from "./allocate-budgets";
import { bookSlots } from "./book-slots";
import { enrolPeople, PLACES } from "./enrol-people";
import { couldHaveBeen, type Model } from "./linearize";
import { change, type Data, History, LEARNING, untilAnswered, type World } from "./world";

/** `MODEL_SECONDS=120 MODEL_SEED=7 npx jest tests/faults/ten-clients` goes on for longer, or in another order. */
const SECONDS = Number(process.env.MODEL_SECONDS ?? 6);
const SEED = Number(process.env.MODEL_SEED ?? 20261123);
const CLIENTS = 10;
const PEOPLE = 12;
const FAULTS: Fault[] = ["late", "reset", "dropped", "cut"];
const OWNERS = ["agencies", "housing", "services"] as const;

jest.setTimeout(120_000 + SECONDS * 2_000);

const REGISTER = change(
  "registerPerson",
  "RegisterPersonInput",
  "... on PersonRegistered { resident { participantKey } }",
);
const CAPACITY = change("setEnrolmentRule", "SetEnrolmentRuleInput", "");
const INSIDE = `select count(*)::int as many from enrolment where programme_id = '${LEARNING}' and state = 'enrolled' and valid_to is null`;

const random = randomFrom(SEED);
const things: { name: string; model: Model<unknown, unknown, unknown>; history: History<unknown, unknown> }[] = [];
let hub: HubOverWires;
let world: World;
let work: (() => Promise<void>)[];
let course: ReturnType<typeof enrolPeople>;
beforeAll(async () => {
  hub = await wholeHubOverWires();
  const purpose = "SERVICE_PROVISION";
  world = {
    random,
    landlord: hub.as(jpdc),
    institute: hub.as(jile).stating({ purpose, basis: "OWN_RECORD" }),
    city: hub.as(jejuSi).stating({ purpose, basis: "OWN_RECORD" }),
    club: hub.as(seniorClub).stating({ purpose, basis: "CONSENT_17" }),
    begin<State, Wish, Said>(name: string, model: Model<State, Wish, Said>) {
      const history = new History<Wish, Said>();
      things.push({ name, model, history } as unknown as (typeof things)[number]);
      return history;
    },
  };
  const people: string[] = [];
  for (let nth = 0; nth < PEOPLE; nth += 1) people.push(await registered(world.institute, nth));
  const [{ many }] = await sql("services", INSIDE);
  const rule = { programmeId: LEARNING, unit: "PERSON", capacity: (many as number) + PLACES, version: 0 };
  await untilAnswered(world.institute, CAPACITY, rule);
  const laundered = await registered(world.city, PEOPLE);
  course = enrolPeople(world, people);
  work = [bookSlots(world), allocateBudgets(world), advanceOrders(world, laundered), course.work];
});
afterAll(() => hub.close());

async function registered(caller: Caller, nth: number): Promise<string> {
  const data = await untilAnswered(caller, REGISTER, {
    ...{ name: `가상 열${nth}`, birthDate: "1961-02-27", phone: `000-0001-${String(1000 + nth)}`, sex: "FEMALE" },
    ...{ address: "가상로 10", areaCode: "5011000000" },
  });
  return data.resident.participantKey;
}

async function sql(subgraph: SubgraphName, query: string, as: "ownerUrl" | "appUrl" = "ownerUrl"): Promise<Data> {
  const client = new pg.Client({ connectionString: hub.urls[subgraph][as], options: SYSTEM_CONTEXT });
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

async function client(until: number): Promise<void> {
  while (Date.now() < until) await random.of(work)();
}

/** Loses requests and answers on their way, ends connections of databases while they work, and stops owners for a while. */
async function disturb(until: number): Promise<void> {
  for (const name of SUBGRAPHS) hub.wires[name].next = () => (random.chance(0.06) ? random.of(FAULTS) : "none");
  const third = (until - Date.now()) / 3;
  const stops = [until - 2 * third, until - third];
  while (Date.now() < until) {
    await pause(SECOND / 2);
    await sql(random.of(SUBGRAPHS), END_A_CONNECTION, "appUrl");
    if (Date.now() < (stops[0] ?? Infinity)) continue;
    stops.shift();
    const wire = hub.wires[random.of(OWNERS)];
    await wire.stop();
    await wire.start();
  }
  for (const name of SUBGRAPHS) hub.wires[name].next = () => "none";
}

it(`ten clients who work at random for ${SECONDS} s with faults (seed ${SEED}) see what one after the other could have seen`, async () => {
  const until = Date.now() + SECONDS * SECOND;
  await Promise.all([disturb(until), ...Array.from({ length: CLIENTS }, () => client(until))]);
  await course.lookAtAll();

  const wrong = things.filter(({ model, history }) => !couldHaveBeen(model, history.done));
  expect(wrong.map(({ name, history }) => ({ name, history: history.done }))).toEqual([]);
  for (const { history } of things.slice(0, 2)) expect(history.done.length).toBeGreaterThan(SECONDS);

  const allocated = things
    .filter(({ name }) => name === "a budget line")
    .flatMap(({ history }) => history.done as { wish: { amount: number }; said: { said: string } }[])
    .reduce((sum, { wish, said }) => sum + (said.said === "allocated" ? wish.amount : 0), 0);
  expect(await sql("agencies", ALLOCATED)).toEqual([{ line: allocated, allocations: allocated }]);
  expect(await sql("housing", OVERLAPPING)).toEqual([]);
  expect(await sql("housing", bookingsNotAsTheirSteps)).toEqual([]);
  expect(await sql("services", ordersNotAsTheirSteps)).toEqual([]);
  const wishes = things.reduce((sum, { history }) => sum + history.done.length, 0);
  process.stdout.write(`${wishes} wishes at ${things.length} things, as one after the other\n`);
});

const END_A_CONNECTION = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and usename = current_user and pid <> pg_backend_pid() order by random() limit 1`;
const ALLOCATED = `select allocated::float as line, (select sum(amount) from budget_allocation where budget_line_id = l.id)::float as allocations
  from budget_line l where id = '${LINE}'`;
const OVERLAPPING = `select a.id from space_booking a join space_booking b on a.space_id = b.space_id and a.id < b.id
  and a.state in ('approved', 'confirmed') and b.state in ('approved', 'confirmed')
  and a.starts_at < b.ends_at and b.starts_at < a.ends_at`;
/** Each step is written down once, and told once. */
const bookingsNotAsTheirSteps = `select id from space_booking b
  where version <> (select count(*) from booking_step where booking_id = b.id)
    or version <> (select count(*) from outbox where type = 'SpaceBooked' and subject = b.id)`;
const ordersNotAsTheirSteps = `select id from laundry_order o
  where version <> (select count(*) from laundry_step where order_id = o.id)
    or version <> 1 + (select count(*) from outbox where type = 'LaundryOrderAdvanced' and subject = o.id)`;
