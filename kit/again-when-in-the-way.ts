import { setTimeout as pause } from "node:timers/promises";

/** What PostgreSQL says to one of several transactions that stood in each other's way; nothing of that one was done. */
const GAVE_WAY = ["40001", "40P01"];
const ATTEMPTS = 3;
const LONGEST_PAUSE = 50;

export const hadToGiveWay = (error: { code?: string }): boolean => GAVE_WAY.includes(error.code ?? "");

/** Changes that stood in each other's way once do so rarely when they begin again at other moments. */
export async function againWhenInTheWay<Done>(attempt: () => Promise<Done>): Promise<Done> {
  for (let attempts = 1; ; attempts += 1)
    try {
      return await attempt();
    } catch (error) {
      if (attempts === ATTEMPTS || !hadToGiveWay(error as { code?: string })) throw error;
      await pause(Math.random() * LONGEST_PAUSE * attempts);
    }
}
