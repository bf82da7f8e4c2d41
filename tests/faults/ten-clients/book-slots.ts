import { spaceId } from "../../../seed/slugs";
import { slot, type SlotSaid, type SlotWish } from "./one-after-the-other";
import {
  change,
  type History,
  LEARNING,
  STEP,
  stepped,
  untilAnswered,
  untilWhole,
  weekdays,
  type World,
} from "./world";

const BOOK = change("requestBooking", "RequestBookingInput", "... on BookingRequested { bookings { id } }");
const STEPS = {
  APPROVED: change("approveBooking", "BookingStepInput", STEP),
  CONFIRMED: change("confirmBooking", "BookingStepInput", STEP),
  CANCELLED: change("cancelBooking", "BookingStepInput", STEP),
};
const BOOKINGS = `query ($space: ID!, $day: Date!) {
  space(id: $space) { bookings(from: $day, to: $day) { id state version } } }`;
const SPACE = spaceId("samdo-1-idle");
const AT_ONCE = 3;
/** A time is left for another after so many wishes. */
const OF_ONE = 30;

type Slot = { history: History<SlotWish, SlotSaid>; day: string; ids: string[] };
type Seen = { id: string; state: string; version: number };

/** Asks for a few times of one space, and promises them, confirms and cancels. */
export function bookSlots({ random, begin, landlord, institute }: World): () => Promise<void> {
  const days = weekdays();
  const slots: Slot[] = [];

  const request = (day: string, ids: string[]) => async (): Promise<SlotSaid> => {
    const occasion = { occasion: "PROGRAMME_SESSION", programmeId: LEARNING };
    const data = await untilAnswered(institute, BOOK, {
      ...{ spaceId: SPACE, ...occasion, on: day, from: "14:00", until: "16:00" },
    });
    if (data.__typename === "SpaceTaken") return { said: "full" };
    const id = data.bookings[0].id as string;
    ids.push(id);
    return { said: "requested", id };
  };
  const look = (day: string) => async (): Promise<SlotSaid> => {
    const { bookings } = await untilWhole(() => landlord.send(BOOKINGS, { space: SPACE, day }));
    const seen = (bookings as Seen[])
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .map(({ id, state, version }) => [id, { state, version }]);
    return { said: "seen", bookings: Object.fromEntries(seen) };
  };

  return async () => {
    const which = random.below(AT_ONCE);
    let one = slots[which];
    if (!one || one.history.done.length >= OF_ONE) {
      const day = days.next().value;
      slots[which] = one = { history: begin(`the space on ${day}`, slot), day, ids: [] };
    }
    const { history, day, ids } = one;
    const act = random.below(ids.length === 0 ? 1 : 5);
    if (act === 0) return void (await history.note({ do: "request" }, request(day, ids)));
    if (act === 1) return void (await history.note({ do: "look" }, look(day)));
    const id = random.of(ids);
    const to = random.of(["APPROVED", "APPROVED", "CONFIRMED", "CANCELLED"] as const);
    const version = to === "APPROVED" ? 1 : random.of([1, 2, 2, 3]);
    await history.note({ do: "step", id, to, version }, async () => {
      const data = await untilAnswered(landlord, STEPS[to], { bookingId: id, version });
      return data.__typename === "SpaceTaken" ? { said: "full" } : stepped(data);
    });
  };
}
