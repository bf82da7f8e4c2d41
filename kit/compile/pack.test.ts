import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pack } from "./pack";

const folder = mkdtempSync(join(tmpdir(), "tteurak-pack-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("a pack gives back only what was made from the same", () => {
  const path = join(folder, "a.pack");
  const pack = new Pack(path);
  pack.set("one", "made from this", Buffer.from("bytes"));
  pack.save(() => true);
  const again = new Pack(path);
  expect(again.get("one", "made from this")?.toString()).toBe("bytes");
  expect(again.get("one", "made from that")).toBeUndefined();
  expect(again.get("two", "made from this")).toBeUndefined();
});
