import { searchPatterns, searchText } from "./korean-search";

const GACHI = "\u1100\u119E\uCE58"; // ᄀᆞ치, with archaic arae-a
const OLLE = "\u110B\u119E\u11AF\uB808"; // ᄋᆞᆯ레

/** Whether a row with these names is found by what somebody typed, as `like any` does it. */
const finds = (names: string[], typed: string): boolean =>
  searchPatterns(typed).some((pattern) => searchText(names).includes(pattern.slice(1, -1)));

describe("searching Korean names", () => {
  it.each([GACHI, "고치", "가치"])("finds the platform by %s, whichever way arae-a is written today", (typed) => {
    expect(finds([`${GACHI} 행복한 뜨락`], typed)).toBe(true);
  });

  it.each([OLLE, "올레", "우리 올레", "우리올레"])("finds a courtyard by %s", (typed) => {
    expect(finds([`우리 ${OLLE} 배움 뜨락`], typed)).toBe(true);
  });

  it.each(["주거·사회", "주거‧사회", "주거․사회", "주거 사회", "주거사회"])(
    "does not mind the middle dot of %s",
    (typed) => {
      expect(finds(["주거‧사회서비스 통합플랫폼"], typed)).toBe(true);
    },
  );

  it("finds text that was typed in decomposed form", () => {
    expect(finds(["제주시니어클럽"], "제주시니어클럽".normalize("NFD"))).toBe(true);
  });

  it("takes wildcards that were typed literally", () => {
    expect(searchPatterns("100%_")).toEqual(["%100\\%\\_%"]);
  });

  it("does not take another word for the same", () => {
    expect(finds([`${GACHI} 행복한 뜨락`], "기치")).toBe(false);
  });
});
