import { createCursorSeal } from "./cursor";
import { Invalid } from "./errors";

describe("a cursor", () => {
  const cursors = createCursorSeal(Buffer.alloc(32, 1));
  const sealed = cursors.seal(["2025-02-03 09:42:18.123456+09", "mbr_1"], "memberships|jpdc");

  it("brings back the keys of the row that it points at, microseconds included", () => {
    expect(cursors.open(sealed, "memberships|jpdc")).toEqual(["2025-02-03 09:42:18.123456+09", "mbr_1"]);
  });

  it("P-17 tells nobody the keys of the row", () => {
    expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("mbr_1");
    expect(cursors.seal(["res_1"], "people|jpdc")).not.toBe(cursors.seal(["res_1"], "people|jpdc"));
  });

  it.each([
    ["of another list, filter or agency", sealed, "memberships|sh"],
    ["that was edited", `${sealed.slice(0, -4)}AAAA`, "memberships|jpdc"],
    ["of which the end is missing", sealed.slice(0, 20), "memberships|jpdc"],
    ["that is anything at all", "nonsense", "memberships|jpdc"],
    [
      "sealed by another installation",
      createCursorSeal(Buffer.alloc(32, 2)).seal(["a"], "memberships|jpdc"),
      "memberships|jpdc",
    ],
  ])("%s is refused", (_what, cursor, scope) => {
    expect(() => cursors.open(cursor, scope)).toThrow(Invalid);
  });

  it("made before its key was changed is refused as any other that is not of this list, and new ones work", () => {
    const changed = createCursorSeal(Buffer.alloc(32, 3));
    expect(() => changed.open(sealed, "memberships|jpdc")).toThrow(expect.objectContaining({ code: "CURSOR_INVALID" }));
    expect(changed.open(changed.seal(["mbr_2"], "memberships|jpdc"), "memberships|jpdc")).toEqual(["mbr_2"]);
  });
});
