import { loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { operatedBy } from "../platforms/operated-by";
import { operatorOf } from "../rights/rights.policy";
import { GraphChangeRow } from "./graph-change.entity";
import { mayBringSubgraph } from "./registry.policy";

/** An agency's own changes, and those of the members of a platform for which the caller decides. */
export const knownChanges = (
  { viewer }: Pick<Reader, "viewer">,
  at: (parameter: number) => string,
): { where: string; parameters: (string | null)[] } => ({
  where: `(t.agency_id = ${at(0)} or ${operatedBy("t.agency_id", at(1))})`,
  parameters: [mayBringSubgraph(viewer) === "allowed" ? viewer.agency : null, operatorOf(viewer)],
});

export const registryLoaders = (reader: Reader) => ({
  graphChange: loadOne(
    (ids: string[]) => {
      const { where, parameters } = knownChanges(reader, (parameter) => `$${parameter + 2}`);
      return reader.reading.rows(GraphChangeRow, `where t.id = any($1) and ${where}`, [ids, ...parameters]);
    },
    (change) => change.id,
  ),
});
