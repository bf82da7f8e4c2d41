import { randomBytes } from "node:crypto";
import { createPseudonyms } from "../../../kit/pseudonym";
import { type KeyEpoch, subjectKeysOf } from "./subject-keys";

const subjects = createPseudonyms(randomBytes(32), "sub");
const NOW = new Date("2026-11-22T03:00:00Z");
const epoch = (number: number, formerUntil: string): KeyEpoch => ({ number, formerUntil: new Date(formerUntil) });
const keys = (...epochs: KeyEpoch[]) => subjectKeysOf(subjects, "agy_a", epochs, NOW);

describe("P-17 the names of people for one agency", () => {
  const first = keys().seal("res_1");

  it("change with a rotation, and the former ones open until the window ends", () => {
    const turned = keys(epoch(1, "2026-11-23T00:00:00Z"));
    expect(turned.seal("res_1")).not.toBe(first);
    expect(turned.orderKey).not.toBe(keys().orderKey);
    expect([turned.open(first), turned.open(turned.seal("res_1"))]).toEqual(["res_1", "res_1"]);
    expect(keys(epoch(1, "2026-11-22T03:00:00Z")).open(first)).toBeNull();
  });

  it("of two rotations each have a window of their own", () => {
    const second = keys(epoch(1, "2026-11-23T00:00:00Z")).seal("res_1");
    const both = keys(epoch(1, "2026-11-22T01:00:00Z"), epoch(2, "2026-11-24T00:00:00Z"));
    expect([both.open(first), both.open(second)]).toEqual([null, "res_1"]);
  });

  it("are unknown before the rotation that makes them", () => {
    expect(keys().open(keys(epoch(1, "2026-11-23T00:00:00Z")).seal("res_1"))).toBeNull();
  });
});
