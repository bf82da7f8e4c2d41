import { LRUCache } from "lru-cache";
import { Refusal } from "../kit/errors";
import { networkOf } from "./network-of";

const AT_ONCE = 100;
const ONE_MORE_EVERY = 2000;
const REMEMBERED = 10_000;

/** How many credentials that nobody has may come from one address. */
export type GuessedCredentials = {
  /** Takes one of those that may come, and throws where there is none left. */
  take(address: string): void;
  /** The credential was somebody's, or nobody could say. */
  giveBack(address: string): void;
};

type Guesses = { made: number; at: number };

/** Counted in this process; a key has 160 random bits, so that this spares `agencies` the work more than it guards the keys. */
export function createGuessedCredentials(now: () => number): GuessedCredentials {
  const known = new LRUCache<string, Guesses>({ max: REMEMBERED });
  const change = (address: string, by: number): void => {
    const source = networkOf(address);
    const { made, at } = known.get(source) ?? { made: 0, at: now() };
    const left = Math.max(0, made - (now() - at) / ONE_MORE_EVERY) + by;
    if (by > 0 && left > AT_ONCE) throw new CredentialsGuessed();
    known.set(source, { made: Math.max(0, left), at: now() });
  };
  return { take: (address) => change(address, 1), giveBack: (address) => change(address, -1) };
}

export class CredentialsGuessed extends Refusal {
  constructor() {
    super(
      "Too many credentials that nobody has came from this address. Try again in a minute, with one that is yours.",
      "이 주소에서 등록되지 않은 자격 증명이 너무 많이 사용되었습니다. 1분 후 올바른 자격 증명으로 다시 시도하십시오.",
      "CREDENTIALS_GUESSED",
      429,
    );
  }
}
