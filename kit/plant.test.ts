import { setTimeout as pause } from "node:timers/promises";
import { plantInTurn } from "./plant";

describe("planting in turn", () => {
  it("begins each in order without waiting for the answers to those before, and ends when all are answered", async () => {
    const told: string[] = [];
    const planting = (name: string, answeredAfter: number) => async () => {
      told.push(`${name} begins`);
      await pause(answeredAfter);
      told.push(`${name} ends`);
    };
    await plantInTurn([planting("one", 30), planting("two", 60)]);
    expect(told).toEqual(["one begins", "two begins", "one ends", "two ends"]);
  });

  it("fails with the first that failed", async () => {
    const failing = (name: string) => () => Promise.reject(new Error(name));
    await expect(plantInTurn([async () => {}, failing("one"), failing("two")])).rejects.toThrow("one");
  });
});
