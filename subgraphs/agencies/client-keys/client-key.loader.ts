import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { ClientRow } from "../clients/client.entity";
import { ClientKeyRow } from "./client-key.entity";
import { mayKeepClients } from "./client-key.policy";

/** The agency whose clients this caller keeps; null for somebody who keeps none. */
function keptAgency({ viewer }: Reader): string | null {
  const { agency } = viewer;
  return agency && mayKeepClients(viewer, { agencyId: agency }) === "allowed" ? agency : null;
}

export const clientKeyLoaders = (reader: Reader) => {
  const { reading } = reader;
  const agency = keptAgency(reader);
  return {
    ownClient: loadOne(
      (ids: string[]) => reading.rows(ClientRow, "where t.id = any($1) and t.agency_id = $2", [ids, agency]),
      (client) => client.id,
    ),
    ownClients: loadMany(
      (agencies: string[]) =>
        reading.rows(ClientRow, "where t.agency_id = any($1) and t.agency_id = $2 order by t.created_at, t.id", [
          agencies,
          agency,
        ]),
      (client) => client.agencyId,
    ),
    ownKey: loadOne(
      (ids: string[]) => reading.rows(ClientKeyRow, "where t.id = any($1) and t.agency_id = $2", [ids, agency]),
      (key) => key.id,
    ),
    keysOfClient: loadMany(
      (clients: string[]) =>
        reading.rows(
          ClientKeyRow,
          "where t.client_id = any($1) and t.agency_id = $2 order by t.valid_from desc, t.id",
          [clients, agency],
        ),
      (key) => key.clientId,
    ),
  };
};
