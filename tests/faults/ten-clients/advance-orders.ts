import { serviceAtLocationId } from "../../../seed/slugs";
import { order, type OrderWish, type Stepped } from "./one-after-the-other";
import { change, type History, STEP, stepped, untilAnswered, untilWhole, weekdays, type World } from "./world";

const REQUEST = change("requestLaundry", "RequestLaundryInput", "");
const ROUTE = "query ($site: ID!, $day: Date!) { laundryRoute(siteId: $site, day: $day) { order { key } } }";
const ADVANCE = change("advanceLaundryOrder", "AdvanceLaundryOrderInput", STEP);
const SITE = serviceAtLocationId("bubble@ido2");
const DONE_WITH = ["CLOSED", "LOST_DAMAGED"];
/** Steps with which it is said how the person was found. */
const AT_THE_DOOR = ["PICKED_UP", "DELIVERED"];
const WAY = ["PICKUP_SCHEDULED", "PICKED_UP", "WASHING", "READY", "OUT_FOR_DELIVERY", "DELIVERED", ...DONE_WITH];
const AT_ONCE = 3;
const OF_ONE = 30;

type Order = { history: History<OrderWish, Stepped>; key: string };

/** Orders laundry, and takes a few orders on at once, often the same step. */
export function advanceOrders({ random, begin, city, club }: World, participantKey: string): () => Promise<void> {
  const days = weekdays();
  const orders: Promise<Order>[] = [];

  async function ask(): Promise<Order> {
    const day = days.next().value;
    await untilAnswered(city, REQUEST, {
      ...{ participantKey, siteId: SITE, items: 1 },
      ...{ pickupOn: day, pickupPart: "MORNING", deliveryOn: day, deliveryPart: "AFTERNOON" },
    });
    const route = await untilWhole(() => club.send(ROUTE, { site: SITE, day }));
    return { history: begin(`the laundry of ${day}`, order), key: route[0].order.key as string };
  }

  return async () => {
    const which = random.below(AT_ONCE);
    let one = await (orders[which] ??= ask());
    if (one.history.done.length >= OF_ONE) one = await (orders[which] = ask());
    const { history, key } = one;
    const taken = history.done.filter(({ said }) => said.said === "taken").length;
    // Mostly the step that comes next, as far as this one knows.
    const at = random.chance(0.8) ? taken : random.below(WAY.length);
    const wish = { to: WAY[at] ?? "CLOSED", version: random.chance(0.9) ? at + 1 : random.below(WAY.length) };
    const welfareCheck = AT_THE_DOOR.includes(wish.to) ? "OK" : null;
    const input = { ...wish, orderKey: key, place: "AT_THE_DOOR", welfareCheck };
    await history.note(wish, async () => stepped(await untilAnswered(club, ADVANCE, input)));
  };
}
