import { type Hub, theHub } from "../kit/the-hub";

let hub: Hub;
beforeAll(async () => {
  hub = await theHub();
});
afterAll(() => hub.close());

describe("the connections of a subgraph", () => {
  it("all come back from answers that were given up half way", async () => {
    // One field fails at once and its answer is null; beside it others are still being resolved.
    const halfWay = `{ area(code: "5000000000") {
      bad: parts(first: 0) { nodes { code } }
      good: parts(first: 200) { nodes { code centres { name supervises { name } } } }
    } }`;
    for (let times = 0; times < 12; times++) {
      const { errors } = await hub.nobody.send(halfWay);
      expect(errors?.[0]?.extensions.code).toBe("PAGE_SIZE_INVALID");
    }
    const idle = await hub.sql(
      "agencies",
      "select count(*)::int as open from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'",
    );
    expect(idle).toEqual([{ open: 0 }]);
    const { data } = await hub.nobody.send('{ area(code: "5000000000") { name } }');
    expect(data.area.name).toBe("제주특별자치도");
  });
});
