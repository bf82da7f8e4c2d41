import { loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { validOn } from "../../../kit/valid-on";
import { opensAt } from "../client-keys/opens-at";
import { IssuerRecordRow } from "./issuer-record.entity";
import { mayKeepIssuerRecords } from "./issuer.policy";

export type IssuerClientRow = { id: string; keys: object[] };

const CUT_OFF = "t.status in ('suspended', 'expelled')";

const WHERE_NAMED = `where (t.kind, t.name) in (select * from unnest($1::text[], $2::text[]))
  and (t.expires_at is null or t.expires_at > $3)`;

const halves = (keys: string[]): [kinds: string[], names: string[]] => {
  const split = keys.map((key) => key.split(" "));
  return [split.map(([kind = ""]) => kind), split.map(([, name = ""]) => name)];
};

export const issuerKey = ({ kind, name }: { kind: string; name: string }): string => `${kind} ${name}`;

/** Scoped to gateways: for anybody else nothing was ever kept. */
export const issuerLoaders = ({ reading, viewer, now, today }: Reader) => {
  const allowed = mayKeepIssuerRecords(viewer) === "allowed";
  return {
    issuerRecord: loadOne(
      async (keys: string[]) => (allowed ? reading.rows(IssuerRecordRow, WHERE_NAMED, [...halves(keys), now]) : []),
      issuerKey,
    ),
    issuerRecordOfSession: loadOne(
      async (sessions: string[]) =>
        allowed
          ? reading.rows(
              IssuerRecordRow,
              "where t.session_id = any($1) and (t.expires_at is null or t.expires_at > $2)",
              [sessions, now],
            )
          : [],
      ({ sessionId }) => sessionId ?? "",
    ),
    /** An active client, of an agency that is not suspended, with the public keys that open something now. */
    issuerClient: loadOne(
      async (ids: string[]) =>
        allowed
          ? reading.query<IssuerClientRow>(
              `select c.id, coalesce(jsonb_agg(k.jwk order by k.valid_from desc, k.id) filter (where k.id is not null), '[]') as keys
               from client c left join client_key k on k.client_id = c.id and k.kind = 'public' and ${opensAt("$2")}
               where c.id = any($1) and c.status = 'active' and not exists
                 (select from membership t where t.agency_id = c.agency_id and ${validOn("$3")} and ${CUT_OFF})
               group by c.id`,
              [ids, now, today],
            )
          : [],
      ({ id }) => id,
    ),
  };
};
