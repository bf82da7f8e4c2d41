import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { IS_MEMBER } from "../memberships/membership-steps";
import type { MembershipStatus } from "../memberships/membership.entity";
import { inForceOn } from "../agreements/in-force";
import { validOn } from "../../../kit/valid-on";
import { opensAt } from "../client-keys/opens-at";
import { mayKnowClients } from "./client.policy";

/** Whose credential it is and what it may do today, as a gateway makes its Viewer from it. */
export type ClientAccessRow = {
  /** By what it was found: the hash of its key, or its own id and the name of the key that it signed with. */
  credential: string;
  clientId: string;
  agencyId: string;
  agencyKind: string;
  audience: string;
  status: string;
  membershipStatus: MembershipStatus | null;
  purposes: string[];
  bases: string[];
};

export type HeldRoleRow = {
  agencyId: string;
  programmeId: string;
  role: string;
  scope: string[];
  until: string | null;
};

export const tokenCredential = (clientId: string, kid: string | null): string => JSON.stringify([clientId, kid]);

const ACCESS = `c.id as "clientId", c.agency_id as "agencyId", a.kind as "agencyKind", c.audience,
  upper(c.status) as status, m.status as "membershipStatus", c.purposes, c.bases`;

/**
 * The standing of the agency `c.agency_id`: one suspended on one platform is suspended as a caller, so the worst of its
 * memberships counts, and one whose memberships are all over has withdrawn. No row where it never was a member.
 */
export const STANDING = `select case when ${validOn("$2")} then t.status else 'withdrawn' end as status
    from membership t where t.agency_id = c.agency_id and ${IS_MEMBER}
    order by ${validOn("$2")} desc, t.status in ('suspended', 'expelled') desc, t.status = 'active' desc, t.id limit 1`;

const SURROUNDINGS = `join agency a on a.id = c.agency_id
  left join lateral (
    ${STANDING}
  ) m on true`;

/** Scoped to gateways: for anybody else no key belongs to anybody. */
export const clientLoaders = ({ reading, viewer, today, now }: Reader) => ({
  clientAccess: loadOne(
    async (hashes: string[]) => {
      if (mayKnowClients(viewer) !== "allowed") return [];
      return reading.query<ClientAccessRow>(
        `select k.hash as credential, ${ACCESS} from client_key k join client c on c.id = k.client_id ${SURROUNDINGS}
         where k.hash = any($1) and ${opensAt("$3")}`,
        [hashes, today, now],
      );
    },
    (client) => client.credential,
  ),
  /** By client and, where its token says so, the key that it signed with: a key that was revoked takes its tokens along. */
  clientAccessByToken: loadOne(
    async (credentials: string[]) => {
      if (mayKnowClients(viewer) !== "allowed") return [];
      return reading.query<ClientAccessRow>(
        `select shown.credential, ${ACCESS} from unnest($1::text[]) as shown(credential)
         cross join lateral (select shown.credential::jsonb ->> 0 as id, shown.credential::jsonb ->> 1 as kid) s
         join client c on c.id = s.id ${SURROUNDINGS}
         where s.kid is null or exists
           (select 1 from client_key k where k.client_id = c.id and k.kid = s.kid and k.revoked_at is null)`,
        [credentials, today],
      );
    },
    (client) => client.credential,
  ),
  heldRoles: loadMany(
    async (agencies: string[]) => {
      if (mayKnowClients(viewer) !== "allowed") return [];
      return reading.query<HeldRoleRow>(
        `select t.agency_id as "agencyId", g.programme_id as "programmeId", t.role,
           t.scope_complex_ids || t.scope_space_ids || t.scope_area_codes as scope, t.valid_to as until
         from agreement_role t join agreement g on g.id = t.agreement_id
         where t.agency_id = any($1) and ${validOn("$2")} and ${inForceOn("$2")}
         order by g.programme_id, t.role, t.id`,
        [agencies, today],
      );
    },
    (role) => role.agencyId,
  ),
});
