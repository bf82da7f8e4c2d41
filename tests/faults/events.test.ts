import { setTimeout as pause } from "node:timers/promises";
import { DAY } from "../../kit/durations";
import { asHub } from "../../kit/events/as-hub";
import { drop, findDeadLetters, replay } from "../../kit/events/dead-letters";
import type { HubEvent } from "../../kit/events/event";
import { forgetEvents } from "../../kit/events/forget-events";
import { createHearing, type Hear } from "../../kit/events/hear";
import { type Bus, type Relay, startRelay } from "../../kit/events/relay";
import { createLog } from "../../kit/log";
import { countEffects, databaseOfEvents, effects, happen, type OwnDatabase } from "../kit/two-owners";
import { eventually } from "../kit/eventually";

jest.setTimeout(60_000);

const log = createLog("test", "silent");

describe("what one owner tells another", () => {
  let source: OwnDatabase;
  let target: OwnDatabase;
  let hear: Hear;
  let poisoned = false;
  let now = (): Date => new Date();
  let relays: Relay[] = [];
  beforeAll(async () => {
    source = await databaseOfEvents(`events_source_${process.pid}`);
    target = await databaseOfEvents(`events_target_${process.pid}`);
    const listeners = countEffects(() => poisoned);
    hear = createHearing(target.db, listeners, () => now(), log);
  });
  afterEach(async () => {
    await Promise.all(relays.map((relay) => relay.stop()));
    relays = [];
    now = () => new Date();
    poisoned = false;
    await source.db.query("select 1");
  });
  afterAll(async () => {
    await source.drop();
    await target.drop();
  });

  const bus = (tell: Bus["tell"] = (_consumer, events) => hear(events)): Bus => ({
    consumersOf: () => ["target"],
    wrongWith: () => null,
    tell,
  });
  const relayBy = (tell?: Bus["tell"]): Relay => {
    const relay = startRelay({ name: "source", db: source.db, bus: bus(tell), clock: () => now(), log });
    relays.push(relay);
    return relay;
  };
  const stepsOf = async (subject: string): Promise<number[]> =>
    (await effects(target.db)).filter((effect) => effect.subject === subject).map(({ step }) => step);

  it("FT-40 an event of a slow transaction is not passed over by those of fast ones", async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = happen(source.db, "slow", 1, () => held);
    await pause(50);
    await happen(source.db, "fast", 1);
    relayBy();
    await eventually(async () => (await stepsOf("fast")).length === 1);
    expect(await stepsOf("slow")).toEqual([]);
    release();
    await slow;
    await eventually(async () => (await stepsOf("slow")).length === 1);
  });

  it("FT-41 told twice, late and out of turn, each has its effect once, and those of one subject their order", async () => {
    for (let step = 1; step <= 20; step++) await happen(source.db, "often", step);
    const kept: HubEvent[] = [];
    let calls = 0;
    // Every second answer is lost after it was heard; and what came before is told once more.
    const relay = relayBy(async (_consumer, events) => {
      await hear(kept);
      const heard = await hear(events);
      kept.push(...events);
      if (++calls % 2 === 1) throw new Error("the answer was lost");
      return heard;
    });
    await eventually(async () => {
      relay.wake();
      return (await stepsOf("often")).length === 20 && calls > 1;
    });
    expect(await stepsOf("often")).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it("FT-41 two relays of one owner tell each event once, in order", async () => {
    const told: string[] = [];
    const tell: Bus["tell"] = async (_consumer, events) => {
      told.push(...events.map(({ id }) => id));
      return hear(events);
    };
    const both = [relayBy(tell), relayBy(tell)];
    for (let step = 1; step <= 30; step++) {
      await happen(source.db, `s${step % 3}`, step);
      both[step % 2]?.wake();
    }
    const all = async (): Promise<number[]> => [
      ...(await stepsOf("s0")),
      ...(await stepsOf("s1")),
      ...(await stepsOf("s2")),
    ];
    await eventually(async () => (await all()).length === 30);
    expect(new Set(told).size).toBe(told.length);
    for (const subject of ["s0", "s1", "s2"]) {
      const steps = await stepsOf(subject);
      expect(steps).toEqual([...steps].sort((one, other) => one - other));
    }
  });

  it("FT-42 one that is refused again and again becomes a dead letter; others flow, and those behind it wait", async () => {
    poisoned = true;
    await happen(source.db, "poison", 1);
    await happen(source.db, "poison", 2);
    await happen(source.db, "healthy", 1);
    let hours = 0;
    now = () => new Date(Date.now() + hours * 3_600_000);
    const relay = relayBy();
    await eventually(async () => (await stepsOf("healthy")).length === 1);
    await eventually(async () => {
      hours += 2;
      relay.wake();
      return (await findDeadLetters(source.db, now())).length > 0;
    });
    const [letter, ...more] = await findDeadLetters(source.db, now());
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      type: "StepTaken",
      subject: "poison",
      attempts: 8,
      refusedWith: "POISON",
      behind: 1,
    });
    expect(await stepsOf("poison")).toEqual([]);
    poisoned = false;
    expect(await replay(source.db, letter?.id ?? "", now())).toBe(true);
    await eventually(async () => (await stepsOf("poison")).length === 2);
    expect(await stepsOf("poison")).toEqual([1, 2]);
    expect(await replay(source.db, letter?.id ?? "", now())).toBe(false);
  });

  it("FT-42 what the catalogue does not know is told to nobody, and kept for who looks after it", async () => {
    await happen(source.db, "unknown", 1);
    let knows = false;
    const { tell, consumersOf } = bus();
    const wrongWith = (): string | null => (knows ? null : "UNKNOWN_TYPE");
    const parts = { name: "source", db: source.db, clock: now, log };
    relays.push(startRelay({ ...parts, bus: { tell, consumersOf, wrongWith } }));
    await eventually(async () => (await findDeadLetters(source.db, now())).length === 1);
    expect(await stepsOf("unknown")).toEqual([]);
    const [letter] = await findDeadLetters(source.db, now());
    expect(letter).toMatchObject({ consumer: "nobody", refusedWith: "UNKNOWN_TYPE" });
    knows = true;
    expect(await replay(source.db, letter?.id ?? "", now())).toBe(true);
    await eventually(async () => (await stepsOf("unknown")).length === 1);
  });

  it("FT-42 who is given up holds up nobody behind it", async () => {
    poisoned = true;
    await happen(source.db, "poison", 1);
    await happen(source.db, "poison", 2);
    let hours = 0;
    now = () => new Date(Date.now() + hours * 3_600_000);
    const relay = relayBy();
    await eventually(async () => {
      hours += 2;
      relay.wake();
      return (await findDeadLetters(source.db, now())).length > 0;
    });
    const [letter] = await findDeadLetters(source.db, now());
    expect(await drop(source.db, letter?.id ?? "", now())).toBe(true);
    const before = (await stepsOf("poison")).length;
    await eventually(async () => (await stepsOf("poison")).length === before + 1);
  });

  it("what everybody has is kept for 90 days, that it was heard for 400, and what somebody is still to be told until then", async () => {
    poisoned = true;
    await happen(source.db, "poison", 1);
    await happen(source.db, "old", 1);
    let days = 0;
    now = () => new Date(Date.now() + days * DAY);
    const relay = relayBy();
    await eventually(async () => (await stepsOf("old")).length === 1);
    await relay.stop();
    const idsOf = async ({ db }: OwnDatabase, table: string): Promise<string[]> => {
      const rows = await asHub(db, now(), (tx) => tx.query<{ id: string }>(`select id from ${table} order by id`));
      return rows.map(({ id }) => id);
    };
    const told = await idsOf(source, "outbox");
    const heard = await idsOf(target, "inbox");
    const forget = async (after: number): Promise<void> => {
      days = after;
      for (const { db } of [source, target]) await forgetEvents.run(db, now());
    };
    await forget(89);
    expect(await idsOf(source, "outbox")).toEqual(told);
    await forget(91);
    const waiting = await asHub(source.db, now(), (tx) =>
      tx.query<{ id: string }>("select o.id from outbox o join outbox_due using (position) order by id"),
    );
    expect(waiting).not.toEqual([]);
    expect(await idsOf(source, "outbox")).toEqual(waiting.map(({ id }) => id));
    expect(await idsOf(target, "inbox")).toEqual(heard);
    await forget(401);
    expect(await idsOf(source, "outbox")).toEqual(waiting.map(({ id }) => id));
    expect(await idsOf(target, "inbox")).toEqual([]);
  });
});
