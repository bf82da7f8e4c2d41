import { isInside, outsideOnly, whyNotAsked } from "./inside-address";

describe("the address of a partner's subgraph", () => {
  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.0.9",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "::1",
    "::ffff:10.0.0.1",
    "fd00::1",
    "fe80::1",
  ])("%s leads inside", (address) => expect(isInside(address)).toBe(true));

  it.each(["203.0.113.9", "8.8.8.8", "2001:db8::1"])("%s does not", (address) => expect(isInside(address)).toBe(false));

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
