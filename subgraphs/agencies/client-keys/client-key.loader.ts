import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { ClientRow } from "../clients/client.entity";
import { ClientKeyRow } from "./client-key.entity";
import { operatedBy } from "../platforms/operated-by";
import { operatorOf } from "../rights/rights.policy";
import { mayKeepClients } from "./client-key.policy";

/** The agency whose clients this caller keeps; null for somebody who keeps none. */
export function keptAgency({ viewer }: Reader): string | null {
  const { agency } = viewer;
  return agency && mayKeepClients(viewer, { agencyId: agency }) === "allowed" ? agency : null;
}

// Its own agency's, and those of the members of a platform for which the caller decides.
const KNOWN = `(t.agency_id = $2 or ${operatedBy("t.agency_id", "$3")})`;

export const clientKeyLoaders = (reader: Reader) => {
  const { reading, viewer } = reader;
  const known = [keptAgency(reader), operatorOf(viewer)];
  return {
    knownClient: loadOne(
      (ids: string[]) => reading.rows(ClientRow, `where t.id = any($1) and ${KNOWN}`, [ids, ...known]),
      (client) => client.id,
    ),
    knownClients: loadMany(
      (agencies: string[]) =>
        reading.rows(ClientRow, `where t.agency_id = any($1) and ${KNOWN} order by t.created_at, t.id`, [
          agencies,
          ...known,
        ]),
      (client) => client.agencyId,
    ),
    knownKey: loadOne(
      (ids: string[]) => reading.rows(ClientKeyRow, `where t.id = any($1) and ${KNOWN}`, [ids, ...known]),
      (key) => key.id,
    ),
    keysOfClient: loadMany(
      (clients: string[]) =>
        reading.rows(ClientKeyRow, `where t.client_id = any($1) and ${KNOWN} order by t.valid_from desc, t.id`, [
          clients,
          ...known,
        ]),
      (key) => key.clientId,
    ),
  };
};
