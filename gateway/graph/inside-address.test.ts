import { outsideOnly, whyNotAsked } from "./inside-address";

describe("the address of a partner's subgraph", () => {
  it.each<[string, string[], string | null]>([
    ["https://partner.example/graphql", [], null],
    ["http://partner.example/graphql", [], "it has no https"],
    ["https://169.254.169.254/graphql", [], "it leads into the hub's own network"],
    ["https://[::1]/graphql", [], "it leads into the hub's own network"],
    ["http://127.0.0.1:4100/graphql", ["127.0.0.1"], null],
    ["http://127.0.0.1.example/graphql", ["127.0.0.1"], "it has no https"],
  ])("%s where %j may be inside → %s", (url, hosts, why) => expect(whyNotAsked(url, hosts)).toBe(why));

  it("is looked at again when its name is looked up: one that leads inside only then is not connected to", async () => {
    const error = await new Promise((resolve) => outsideOnly("localhost", { all: true }, resolve as never));
    expect(String(error)).toMatch(/leads into the hub's own network/);
  });
});
