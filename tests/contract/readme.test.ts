import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { jpdc } from "../kit/personas";
import { type Hub, readmeQuery, theHub } from "../kit/the-hub";

let hub: Hub;
beforeAll(async () => {
  hub = await theHub();
});
afterAll(() => hub.close());

/** The answer as the README prints it: short objects on one line. */
const printed = (answer: object): string =>
  execFileSync("node_modules/.bin/prettier", ["--parser", "json"], { input: JSON.stringify(answer), encoding: "utf8" });

describe.each(["README.md", "README.ko.md"])("%s", (file) => {
  const readme = readFileSync(join(__dirname, "../..", file), "utf8");

  it.each([
    ["partner", "courtyard"],
    ["nobody", "open"],
  ])("shows what %s is answered", async (who, query) => {
    const caller = who === "partner" ? hub.as(jpdc) : hub.nobody;
    const { status: _status, ...answer } = await caller.send(readmeQuery(query));
    const shown = new RegExp(`<!-- answer: ${who} -->\n\`\`\`json\n(.*?)\`\`\``, "s").exec(readme)?.[1];
    expect(shown).toBe(printed(answer));
  });
});
