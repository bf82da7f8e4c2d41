import { Refusal } from "../../kit/errors";

export type LoadSigns = {
  /** How many requests are being answered, this one among them. */
  open: () => number;
  /** Whether the process is late or out of memory already. */
  isStrained: () => boolean;
};

/** Of a process that is strained; many at once are what a healthy one has that waits for others. */
const STRAINED_SHARE = 0.1;

export const USUAL_MOST_AT_ONCE = 1_000;

/** The refusal for somebody who comes while there are too many already; null where he is let in. */
export type Overload = () => Refusal | null;

/** Whoever comes too many is told so before anything is read, and whoever was let in is answered in time. */
export const createOverload =
  (mostAtOnce: number, { open, isStrained }: LoadSigns): Overload =>
  () =>
    open() > (isStrained() ? Math.ceil(mostAtOnce * STRAINED_SHARE) : mostAtOnce) ? new Overloaded() : null;

class Overloaded extends Refusal {
  constructor() {
    super(
      "The hub has more requests than it can answer in time. Send it again after `Retry-After`.",
      "요청이 많아 지금은 처리할 수 없습니다. `Retry-After` 후에 다시 보내십시오.",
      "OVERLOADED",
      503,
    );
  }
}
