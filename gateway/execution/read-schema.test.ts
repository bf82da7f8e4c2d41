import { readFileSync } from "node:fs";
import { buildSchema, introspectionFromSchema } from "graphql";
import { CONTRACT_FILES } from "../../schema/files";
import { openPlanner } from "./open-planner";
import { readSchema } from "./read-schema";

describe("the schema of a contract", () => {
  it.each(Object.keys(CONTRACT_FILES) as (keyof typeof CONTRACT_FILES)[])(
    "%s is, read in pieces, what it is in one",
    async (name) => {
      const { api } = openPlanner(readFileSync(CONTRACT_FILES[name], "utf8")).facts;
      const whole = buildSchema(api.join("\n"), { noLocation: true });
      expect(introspectionFromSchema(await readSchema(api))).toEqual(introspectionFromSchema(whole));
    },
  );

  it("leaves others their turn", async () => {
    const { api } = openPlanner(readFileSync(CONTRACT_FILES.partner, "utf8")).facts;
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    await readSchema(api);
    clearInterval(others);
    expect(turns).toBeGreaterThan(3);
  });
});
