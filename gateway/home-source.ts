import type { LookupFunction } from "node:net";
import type { ContextSigner } from "../kit/caller-context";
import { toldAtHome } from "../kit/home-pass";
import type { Log } from "../kit/log";
import type { Metrics } from "../kit/metrics";
import { type HttpSource, httpSource } from "./http-source";

/**
 * The subgraph of a partner that keeps its data at home: asked as ours are, and told of nobody by an id of the hub. What the
 * gateway itself refuses of its fields never leaves the hub, so that no home learns who asked about whom; it gives no receipts.
 */
export function homeSource(
  name: string,
  url: string,
  sign: ContextSigner,
  log: Log,
  guarded: { metrics?: Metrics; lookup?: LookupFunction } = {},
): HttpSource {
  const asHome: ContextSigner = ({ viewer, origin }, subgraph, body) =>
    sign({ viewer: toldAtHome(viewer), origin }, subgraph, body);
  return {
    ...httpSource(name, url, asHome, log, guarded),
    async refused(looks, { viewer, origin }) {
      const { agency, actor, purpose, basis } = viewer;
      const { requestId } = origin;
      log.info({ requestId, subgraph: name, agency, actor, purpose, basis, looks: looks.length }, "refused for a home");
    },
    receipt: async () => null,
  };
}
