import { LAUNDRY_STEPS } from "../../../subgraphs/services/laundry/laundry-steps";
import { BOOKING_STEPS } from "../../../subgraphs/housing/bookings/booking-steps";
import { ENROLMENT_STEPS } from "../../../subgraphs/services/enrolments/enrolment-steps";
import type { Steps } from "../../../kit/steps";
import type { Model } from "./linearize";

/** Something that goes from state to state, each change with a version of its own. */
type Standing = { state: string; version: number };
export type Stepped = { said: "taken" } | { said: "illegal"; state: string } | { said: "conflict"; version: number };

/** Whether a step that names a version is taken from here, or else what is said. */
function steps(machine: Steps<string>, at: Standing, to: string, version: number): Stepped {
  const possible = (machine[at.state.toLowerCase()] ?? []).map((state) => state.toUpperCase());
  if (!possible.includes(to)) return { said: "illegal", state: at.state };
  return at.version === version ? { said: "taken" } : { said: "conflict", version: at.version };
}
const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);
const next = (to: string, { version }: Standing): Standing => ({ state: to, version: version + 1 });

type Put<Value> = Record<string, Value>;
/** The same with one more, always in the same order. */
const put = <Value>(all: Put<Value>, key: string, value: Value): Put<Value> =>
  Object.fromEntries(Object.entries({ ...all, [key]: value }).sort(([one], [other]) => (one < other ? -1 : 1)));

export type OrderWish = { to: string; version: number };
export const order: Model<Standing, OrderWish, Stepped> = {
  start: { state: "REQUESTED", version: 1 },
  after(at, { to, version }, said) {
    const should = steps(LAUNDRY_STEPS, at, to, version);
    if (!isSame(should, said)) return [];
    return [should.said === "taken" ? next(to, at) : at];
  },
};

export type LineWish = { amount: number };
export type LineSaid = { said: "allocated" } | { said: "exceeded"; remaining: number };
/** What is left of a budget line. */
export const lineOf = (amount: number): Model<number, LineWish, LineSaid> => ({
  start: amount,
  after(left, wish, said) {
    if (said.said === "allocated") return wish.amount <= left ? [left - wish.amount] : [];
    return wish.amount > left && said.remaining === left ? [left] : [];
  },
});

export type SlotWish = { do: "request" } | { do: "look" } | { do: "step"; id: string; to: string; version: number };
export type SlotSaid =
  Stepped | { said: "requested"; id: string } | { said: "full" } | { said: "seen"; bookings: Put<Standing> };
const HOLDS = ["APPROVED", "CONFIRMED"];
/** One time of a space: asked for by many, promised to one. */
export const slot: Model<Put<Standing>, SlotWish, SlotSaid> = {
  start: {},
  after(bookings, wish, said) {
    const isHeld = Object.values(bookings).some(({ state }) => HOLDS.includes(state));
    if (wish.do === "look") return said.said === "seen" && isSame(said.bookings, bookings) ? [bookings] : [];
    if (said.said === "full") {
      const asks = wish.do === "request" || wish.to === "APPROVED";
      return isHeld && asks ? [bookings] : [];
    }
    if (wish.do === "request")
      return said.said === "requested" && !isHeld ? [put(bookings, said.id, { state: "REQUESTED", version: 1 })] : [];
    const at = bookings[wish.id];
    if (!at) return [];
    const should = steps(BOOKING_STEPS, at, wish.to, wish.version);
    if (!isSame(should, said)) return [];
    if (should.said !== "taken") return [bookings];
    return wish.to === "APPROVED" && isHeld ? [] : [put(bookings, wish.id, next(wish.to, at))];
  },
};

type Enrolled = Standing & { person: number };
export type CourseWish =
  | { do: "enrol"; person: number }
  | { do: "end"; key: string; to: string; version: number }
  | { do: "look"; key: string };
export type CourseSaid =
  Stepped | { said: "made"; key: string } | { said: "already"; state: string } | ({ said: "seen" } & Standing);
const LIVE = ["ENROLLED", "WAITLISTED"];
/** A programme with so many places. Who gets the one that comes free is whoever waits, in whatever order they came. */
export const courseOf = (places: number): Model<Put<Enrolled>, CourseWish, CourseSaid> => ({
  start: {},
  after(all, wish, said) {
    const inside = Object.values(all).filter(({ state }) => state === "ENROLLED").length;
    if (wish.do === "enrol") {
      const has = Object.values(all).find(({ person, state }) => person === wish.person && LIVE.includes(state));
      if (has) return said.said === "already" && said.state === has.state ? [all] : [];
      if (said.said !== "made") return [];
      const state = inside < places ? "ENROLLED" : "WAITLISTED";
      return [put(all, said.key, { state, version: 1, person: wish.person })];
    }
    const at = all[wish.key];
    if (!at) return [];
    if (wish.do === "look")
      return said.said === "seen" && said.state === at.state && said.version === at.version ? [all] : [];
    const should = steps(ENROLMENT_STEPS, at, wish.to, wish.version);
    if (!isSame(should, said)) return [];
    if (should.said !== "taken") return [all];
    const ended = put(all, wish.key, { ...next(wish.to, at), person: at.person });
    const waiting = Object.entries(ended).filter(([, { state }]) => state === "WAITLISTED");
    if (at.state !== "ENROLLED" || waiting.length === 0) return [ended];
    return waiting.map(([key, one]) => put(ended, key, { ...next("ENROLLED", one), person: one.person }));
  },
});
