import { setTimeout as pause } from "node:timers/promises";
import type { Random } from "../../../gateway/execution/random-operation.fixture";
import { seoulDate } from "../../../kit/clock";
import { DAY } from "../../../kit/durations";
import { programmeId } from "../../../seed/slugs";
import type { Answer, Caller } from "../../kit/the-hub";
import type { Done, Model } from "./linearize";
import type { Stepped } from "./one-after-the-other";

export type Data = Answer["data"];

/** What the ten work with. */
export type World = {
  landlord: Caller;
  institute: Caller;
  city: Caller;
  club: Caller;
  random: Random;
  /** Begins the history of one more thing. */
  begin<State, Wish, Said>(name: string, model: Model<State, Wish, Said>): History<Wish, Said>;
};

export const LEARNING = programmeId("learning-courtyard");
export const STEP = "... on IllegalTransition { state } ... on VersionConflict { currentVersion }";
export const change = (name: string, input: string, selection: string): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { __typename ${selection} } }`;

/** Keeps what is done to one thing, with its moments. */
export class History<Wish, Said> {
  readonly done: Done<Wish, Said>[] = [];
  async note(wish: Wish, act: () => Promise<Said>): Promise<Said> {
    const from = performance.now();
    const said = await act();
    this.done.push({ wish, said, from, until: performance.now() });
    return said;
  }
}

/** What is answered where a part of the hub was not there: whether it was done is not known, so it is sent again. */
const SEND_AGAIN = [
  "SUBGRAPH_UNAVAILABLE",
  "SUBGRAPH_TIMEOUT",
  "RECORD_BUSY",
  "EVIDENCE_UNAVAILABLE",
  "CREDENTIALS_UNAVAILABLE",
];

let sent = 0;

/** Sends one and the same change until it is answered. */
export function untilAnswered(caller: Caller, query: string, input: Record<string, unknown>): Promise<Data> {
  const variables = { input: { ...input, idempotencyKey: `one of ten ${(sent += 1)}` } };
  return untilWhole(() => caller.send(query, variables));
}

export async function untilWhole(ask: () => Promise<Answer>): Promise<Data> {
  for (;;) {
    const { data, errors } = await ask();
    if (!errors) return Object.values(data as object)[0];
    if (errors.some(({ extensions }) => !SEND_AGAIN.includes(extensions.code))) throw new Error(JSON.stringify(errors));
    await pause(50);
  }
}

/** What a step came to. */
export function stepped({ __typename, state, currentVersion }: Data): Stepped {
  if (__typename === "IllegalTransition") return { said: "illegal", state };
  if (__typename === "VersionConflict") return { said: "conflict", version: currentVersion };
  return { said: "taken" };
}

/** Days from next month on, none of a weekend. */
export function* weekdays(): Generator<string, never> {
  for (let at = Date.now() + 30 * DAY; ; at += DAY) {
    const day = new Date(at);
    if (![0, 5, 6].includes(day.getUTCDay())) yield seoulDate(day);
  }
}
