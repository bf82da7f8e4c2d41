import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import type { MembershipStatus } from "../memberships/membership.entity";
import { validOn } from "../../../kit/valid-on";
import { mayKnowClients } from "./client.policy";

/** Whose credential it is and what it may do today, as a gateway makes its Viewer from it. */
export type ClientAccessRow = {
  keyHash: string;
  clientId: string;
  agencyId: string;
  agencyKind: string;
  audience: string;
  status: string;
  membershipStatus: MembershipStatus | null;
};

export type HeldRoleRow = {
  agencyId: string;
  programmeId: string;
  role: string;
  scope: string[];
  until: string | null;
};

/** Scoped to gateways: for anybody else no key belongs to anybody. */
export const clientLoaders = ({ reading, viewer, today }: Reader) => ({
  clientAccess: loadOne(
    async (hashes: string[]) => {
      if (mayKnowClients(viewer) !== "allowed") return [];
      // An agency suspended on one platform is suspended as a caller: the worst of its memberships counts.
      return reading.query<ClientAccessRow>(
        `select c.key_hash as "keyHash", c.id as "clientId", c.agency_id as "agencyId", a.kind as "agencyKind",
           c.audience, upper(c.status) as status, m.status as "membershipStatus"
         from client c join agency a on a.id = c.agency_id
         left join lateral (
           select t.status from membership t where t.agency_id = c.agency_id and ${validOn("$2")}
           order by t.status in ('suspended', 'expelled') desc, t.status = 'active' desc, t.id limit 1
         ) m on true
         where c.key_hash = any($1)`,
        [hashes, today],
      );
    },
    (client) => client.keyHash,
  ),
  heldRoles: loadMany(
    async (agencies: string[]) => {
      if (mayKnowClients(viewer) !== "allowed") return [];
      return reading.query<HeldRoleRow>(
        `select t.agency_id as "agencyId", g.programme_id as "programmeId", t.role,
           t.scope_complex_ids || t.scope_space_ids || t.scope_area_codes as scope, t.valid_to as until
         from agreement_role t join agreement g on g.id = t.agreement_id
         where t.agency_id = any($1) and ${validOn("$2")} order by g.programme_id, t.role, t.id`,
        [agencies, today],
      );
    },
    (role) => role.agencyId,
  ),
});
