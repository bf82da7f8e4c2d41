import { ANONYMOUS } from "../../kit/caller-context";
import { createQuota } from "./quota";

const from = (address: string) => ({ viewer: ANONYMOUS, origin: { requestId: "r", address } });

test.each([
  ["2001:db8:1:2::1", "2001:db8:1:2:ffff::9", false],
  ["2001:db8:1:2::1", "2001:0db8:0001:0002:1:2:3:4", false],
  ["2001:db8:1:2::1", "2001:db8:1:3::1", true],
  ["203.0.113.5", "203.0.113.6", true],
  ["203.0.113.5", "::ffff:203.0.113.5", false],
])("DC-21 nobody at %s and nobody at %s have quotas of their own: %#", async (one, other, apart) => {
  const quota = createQuota({ known: 1, nobody: 1 });
  expect((await quota(from(one), 1)).allowed).toBe(true);
  expect((await quota(from(other), 1)).allowed).toBe(apart);
});
