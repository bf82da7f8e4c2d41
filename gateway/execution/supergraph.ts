import {
  removeAllCoreFeatures,
  removeInaccessibleElements,
  type Schema,
  Supergraph,
} from "@apollo/federation-internals";

/** Where the schema keeps what callers see of it, once that was made. */
type WithApiSchema = { apiSchema?: Schema };

/**
 * The supergraph of a document that was validated when it was composed. What callers see of it is made here, as
 * `toAPISchema` does but without validating it a second and a third time: that took a tenth of a start.
 */
export function readSupergraph(supergraphSdl: string): Supergraph {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  const seen = supergraph.schema.clone(undefined, false);
  removeInaccessibleElements(seen);
  removeAllCoreFeatures(seen);
  seen.assumeValid();
  (supergraph.schema as unknown as WithApiSchema).apiSchema = seen;
  return supergraph;
}
