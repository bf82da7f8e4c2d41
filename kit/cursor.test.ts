import { createCursorSeal } from "./cursor";
import { Invalid } from "./errors";

describe("a cursor", () => {
  const cursors = createCursorSeal(Buffer.alloc(32, 1));
  const sealed = cursors.seal(["2025-02-03 09:42:18.123456+09", "mbr_1"], "memberships|jpdc");

  it("brings back the keys of the row that it points at, microseconds included", () => {
    expect(cursors.open(sealed, "memberships|jpdc")).toEqual(["2025-02-03 09:42:18.123456+09", "mbr_1"]);
  });

  it.each([
    ["of another list, filter or agency", sealed, "memberships|sh"],
    [
      "that was edited",
      `${Buffer.from('["2025","x"]').toString("base64url")}.${sealed.split(".")[1]}`,
      "memberships|jpdc",
    ],
    ["without a seal", sealed.split(".")[0] ?? "", "memberships|jpdc"],
    ["that is anything at all", "nonsense", "memberships|jpdc"],
    [
      "sealed by another installation",
      createCursorSeal(Buffer.alloc(32, 2)).seal(["a"], "memberships|jpdc"),
      "memberships|jpdc",
    ],
  ])("%s is refused", (_what, cursor, scope) => {
    expect(() => cursors.open(cursor, scope)).toThrow(Invalid);
  });
});
