import { couldHaveBeen, type Done, type Model } from "./linearize";

type Wish = "take" | "look";
/** One place: taken once, and seen as taken from then on. */
const place: Model<boolean, Wish, boolean> = {
  start: false,
  after: (taken, wish, said) => {
    if (wish === "look") return said === taken ? [taken] : [];
    return said === !taken ? [true] : [];
  },
};
const done = (wish: Wish, said: boolean, from: number, until: number): Done<Wish, boolean> => ({
  wish,
  said,
  from,
  until,
});

describe("what several did at once, told as if one after the other", () => {
  it("holds where one of two who asked at once got the only place", () => {
    expect(couldHaveBeen(place, [done("take", false, 0, 5), done("take", true, 1, 4)])).toBe(true);
    expect(couldHaveBeen(place, [])).toBe(true);
  });

  it("does not hold where both got it, or neither did", () => {
    expect(couldHaveBeen(place, [done("take", true, 0, 5), done("take", true, 1, 4)])).toBe(false);
    expect(couldHaveBeen(place, [done("take", false, 0, 5), done("take", false, 1, 4)])).toBe(false);
  });

  it("does not hold where what was answered before is not seen after", () => {
    expect(couldHaveBeen(place, [done("take", true, 0, 1), done("look", false, 2, 3)])).toBe(false);
    expect(couldHaveBeen(place, [done("take", true, 0, 3), done("look", false, 2, 3)])).toBe(true);
    expect(couldHaveBeen(place, [done("look", true, 0, 1), done("take", true, 2, 3)])).toBe(false);
  });
});
