import { HUB } from "../../kit/caller-context";
import { inTurn } from "./in-turn";

const HUBS_OWN = { viewer: HUB, origin: { requestId: "test", address: null } };

it("a thousand readers who are woken at once are all told, sixteen at a time", async () => {
  let asking = 0;
  let most = 0;
  const ask = inTurn(async () => {
    most = Math.max(most, (asking += 1));
    await new Promise(setImmediate);
    asking -= 1;
    return "told";
  });
  const answers = await Promise.all(Array.from({ length: 1_000 }, () => ask({ query: "{ end }" }, HUBS_OWN)));
  expect(new Set(answers)).toEqual(new Set(["told"]));
  expect(most).toBe(16);
});
