/** @jest-environment node */
// The code is replaced in what is loaded for this file alone (tests/runtime/runtime.js).
import "reflect-metadata";
// First: what it replaces must not have been read before.
import "./switches";
import { readFileSync } from "node:fs";
import { HUB } from "../../kit/caller-context";
import type { Viewer } from "../../kit/viewer";
import { openDoor } from "../kit/subgraph-door";
import { type Caller, type Hub, theHub } from "../kit/the-hub";
import { coordinates } from "./coordinates";
import { doneAs, isThere, marksIn, type Question, questionFor } from "./documents";
import { type Cell, cellsOf, KINDS, LAYERS, type Layer, layerOf } from "./kinds";
import { type Bench, type Layers, openBench } from "./layers";
import { PERSON, type Persona, type PersonaName, personaOf, PERSONAS } from "./personas";
import { NOT_ASKED, ONE_LAYER } from "./one-layer";
import { MATRIX_FILE, printMatrix } from "./print";
import { ROWS } from "./rows";
import { signedIn } from "./senders";
import type { CodeSwitch } from "./switches";
import { aWorld, plantWorld, type World } from "./world";

let hub: Hub;
let bench: Bench;
let world: World;
let callers: Map<PersonaName, Caller>;
beforeAll(async () => {
  world = await aWorld();
  hub = await theHub();
  await plantWorld(hub.urls);
  bench = await openBench(hub);
  callers = await signedIn(hub);
}, 120_000);
afterAll(async () => {
  await bench.close();
  await hub.close();
});

/** One cell: what one persona is answered at one field. */
type Place = { coordinate: string; persona: Persona; cell: Cell };

const placesOf = (coordinate: string): Place[] => {
  const row = ROWS[coordinate];
  return row ? PERSONAS.map((persona, at) => ({ coordinate, persona, cell: cellsOf(row.kind)[at] ?? "none" })) : [];
};

/** Somebody who may, for whom the code is made to take the others; of what nobody may, a gateway on its own behalf. */
function allowedAt(coordinate: string): { persona: Persona; viewer: Viewer } {
  const found = placesOf(coordinate).filter(({ cell }) => cell === "allowed");
  const keeper = found.find(({ persona }) => persona.name === "keeper") ?? found[0];
  return keeper
    ? { persona: keeper.persona, viewer: keeper.persona.viewer }
    : { persona: personaOf("keeper"), viewer: HUB };
}

const question = ({ coordinate, persona }: Place, eyes = persona): Question =>
  questionFor(coordinate, ROWS[coordinate] ?? {}, world.given(persona, eyes));

const OFF: readonly CodeSwitch[] = ["taken for another", "policies say yes"];

/** Each way of having these layers on and the others off. */
const waysOf = (on: readonly Layer[]): Layers[] =>
  (on.includes("code") ? (["on"] as const) : OFF).map((code) => ({
    gateway: on.includes("gateway"),
    code,
    rows: on.includes("rows"),
  }));

const marks = new Map<string, string[]>();

/** What somebody who may is answered here, in words that stand nowhere else. */
async function marksAt(coordinate: string): Promise<string[]> {
  const known = marks.get(coordinate);
  if (known || coordinate.startsWith("Mutation.")) return known ?? [];
  const { persona, viewer } = allowedAt(coordinate);
  const on: Layers = { gateway: viewer !== HUB, code: "on", rows: true };
  const { data } = await bench.ask(viewer, viewer, on, question({ coordinate, persona, cell: "allowed" }));
  const found = [...new Set(marksIn(data))];
  marks.set(coordinate, found);
  return found;
}

/** What leaks at a place with some layers on: the value, or a mark of it anywhere in what was said. */
async function leaksAt(place: Place, on: readonly Layer[]): Promise<string[]> {
  const { coordinate, persona } = place;
  const may = allowedAt(coordinate);
  const found: string[] = [];
  for (const layers of waysOf(on)) {
    const asked = question(place, layers.code === "taken for another" ? may.persona : persona);
    const { data, said } = await bench.ask(persona.viewer, may.viewer, layers, asked);
    const where = `${coordinate} to ${persona.name} (${layers.code === "on" ? "" : `${layers.code}, `}${on.join(" + ")})`;
    if (isThere(data, asked.path, doneAs(coordinate))) found.push(where);
    const sent = JSON.stringify(asked.variables);
    for (const mark of await marksAt(coordinate))
      if (said.includes(mark) && !sent.includes(mark)) found.push(`${where} tells ${mark}`);
  }
  return found;
}

const named = ({ coordinate, persona }: Place): string => `${coordinate} to ${persona.name}`;
const rows = Object.keys(ROWS);
const isDenied = ({ cell }: Place): boolean => typeof cell !== "string";
const deniedIn = (coordinate: string): Place[] => placesOf(coordinate).filter(isDenied);
const holders = ({ cell }: Place): Layer[] => (typeof cell === "string" ? [] : [...new Set(cell.map(layerOf))]);

describe("the matrix", () => {
  it("has a row for every operation and every field about people", () => {
    const missing = coordinates().filter((coordinate) => !(coordinate in ROWS) && !(coordinate in NOT_ASKED));
    expect(missing.map((coordinate) => `add to ROWS in tests/matrix/rows.ts: "${coordinate}": row("<kind>"),`)).toEqual(
      [],
    );
  });

  it("has no row for what is gone", () => {
    const gone = rows.filter((coordinate) => !coordinates().includes(coordinate));
    expect(gone.map((coordinate) => `remove from ROWS in tests/matrix/rows.ts: "${coordinate}"`)).toEqual([]);
  });

  it("names at least two layers for each denial", () => {
    const weak = rows.flatMap(deniedIn).filter((place) => holders(place).length < 2);
    const known = weak.filter(({ coordinate }) => coordinate in ONE_LAYER);
    expect(weak.filter((place) => !known.includes(place)).map(named)).toEqual([]);
    // Where a second layer came to be, nothing is excused any more.
    expect([...new Set(known.map(({ coordinate }) => coordinate))].sort()).toEqual(Object.keys(ONE_LAYER).sort());
  });

  it("has a column for each persona in every kind of row", () => {
    for (const kind of Object.keys(KINDS)) expect([kind, cellsOf(kind).length]).toEqual([kind, PERSONAS.length]);
  });

  it("counts as a layer that subgraphs answer nobody for whom no gateway signed", async () => {
    const door = await openDoor("residents", hub);
    try {
      const body = JSON.stringify({
        query: `{ _entities(representations: [{ __typename: "Resident", id: "${PERSON}" }]) { ... on Resident { id accessPass } } }`,
      });
      const { status, text } = await door.post(body);
      expect([status, text]).toEqual([401, expect.not.stringContaining(PERSON)]);
    } finally {
      await door.close();
    }
  });

  it("is printed in docs/who-may-see-what.md, by `npm run matrix`", () => {
    expect(readFileSync(MATRIX_FILE, "utf8")).toBe(printMatrix());
  });
});

describe("with every layer on, over HTTP", () => {
  it.each(rows)("%s is answered to those who may, and to nobody else", async (coordinate) => {
    const wrong: string[] = [];
    for (const place of placesOf(coordinate)) {
      const asked = question(place);
      const answer = await callers.get(place.persona.name)?.send(asked.query, asked.variables);
      const there = isThere(answer?.data, asked.path, doneAs(coordinate));
      const failed = place.cell !== "none" && place.cell !== "allowed" ? [] : (answer?.errors ?? []);
      if (there !== (place.cell === "allowed") || failed.length > 0)
        wrong.push(`${place.persona.name}: ${there ? "answered" : "not answered"} ${JSON.stringify(failed)}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe.each(LAYERS)("the %s alone", (layer) => {
  const held = rows.filter((coordinate) => deniedIn(coordinate).some((place) => holders(place).includes(layer)));

  it.each(held)("denies %s wherever the matrix names it", async (coordinate) => {
    const leaks: string[] = [];
    for (const place of deniedIn(coordinate))
      if (holders(place).includes(layer)) leaks.push(...(await leaksAt(place, [layer])));
    expect(leaks).toEqual([]);
  });
});

describe.each(LAYERS)("without the %s", (layer) => {
  const others: Layer[] = LAYERS.filter((other) => other !== layer);

  it.each(rows.filter((coordinate) => deniedIn(coordinate).length > 0))("%s stays denied", async (coordinate) => {
    const leaks: string[] = [];
    for (const place of deniedIn(coordinate))
      if (holders(place).some((holder) => others.includes(holder))) leaks.push(...(await leaksAt(place, others)));
    expect(leaks).toEqual([]);
  });
});

// Last: it uses up what it asks for.
describe("a gateway on its own behalf", () => {
  const ofGateways = ["whose credential it is", "the issuer's"];

  it.each(rows.filter((coordinate) => ofGateways.includes(ROWS[coordinate]?.kind ?? "")))(
    "is answered %s",
    async (coordinate) => {
      const asked = question({ coordinate, persona: personaOf("keeper"), cell: "allowed" });
      const { data } = await bench.ask(HUB, HUB, { gateway: false, code: "on", rows: true }, asked);
      expect(isThere(data, asked.path, doneAs(coordinate))).toBe(true);
    },
  );
});
