import type { ContextSigner } from "../kit/caller-context";
import { toldAtHome } from "../kit/home-pass";
import type { Log } from "../kit/log";
import { type HttpSource, httpSource } from "./http-source";

/** The subgraph of a partner that keeps its data at home: asked as ours are, and told of nobody by an id of the hub. */
export const homeSource = (name: string, url: string, sign: ContextSigner, log: Log): HttpSource =>
  httpSource(
    name,
    url,
    ({ viewer, origin }, subgraph, body) => sign({ viewer: toldAtHome(viewer), origin }, subgraph, body),
    log,
  );
