import type { GatewayParts } from "./create-gateway";

/** What a gateway needs that stands alone: nobody signs in, and nothing before it is waited for. */
export const ALONE = {
  identity: { tokens: async () => null, mount: () => {}, listensAt: () => {} },
  ready: Promise.resolve(),
  clock: () => new Date(),
  host: "127.0.0.1",
  port: 0,
  playground: false,
  // They keep nobody out, and what is asked is counted all the same.
  quotas: { known: 1_000_000_000_000, nobody: 1_000_000_000_000 },
  trustedProxies: [],
} satisfies Partial<GatewayParts>;
