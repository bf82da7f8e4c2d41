import { byArguments, loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { AgencyRow } from "../agencies/agency.entity";
import { AgreementHistoryRow } from "./agreement-history.entity";
import { AgreementPartyRow } from "./agreement-party.entity";
import { inForceOn } from "./in-force";
import { validOn } from "../../../kit/valid-on";
import { AgreementRoleRow } from "./agreement-role.entity";
import { AgreementRow } from "./agreement.entity";
import { maySeeDrafts } from "./agreement.policy";

type On = { on: string };
type HeldRoles = On & { platform: string | null; programme: string | null };

/** Agreements and roles between agencies are public once they are signed; drafts are for those who take part. */
export const agreementLoaders = ({ reading, viewer }: Reader) => ({
  agreement: loadOne(
    (ids: string[]) =>
      reading.rows(AgreementRow, "where t.id = any($1) and (t.status <> 'draft' or $2::boolean)", [
        ids,
        maySeeDrafts(viewer) === "allowed",
      ]),
    (agreement) => agreement.id,
  ),
  agreementOfProgramme: byArguments(({ on }: On) =>
    loadOne(
      (programmes: string[]) =>
        reading.query<AgreementRow>(
          `select distinct on (t.programme_id) ${reading.columns(AgreementRow)} from agreement t
           where t.programme_id = any($1) and ${inForceOn("$2", "t")}
           order by t.programme_id, t.effective_on desc, t.id`,
          [programmes, on],
        ),
      (agreement) => agreement.programmeId,
    ),
  ),
  partiesOfAgreement: loadMany(
    (agreements: string[]) =>
      reading.query<AgencyRow & { agreementId: string }>(
        `select p.agreement_id as "agreementId", ${reading.columns(AgencyRow)}
         from agreement_party p join agency t on t.id = p.agency_id
         where p.agreement_id = any($1) order by t.name, t.id`,
        [agreements],
      ),
    (party) => party.agreementId,
  ),
  signaturesOfAgreement: loadMany(
    async (agreements: string[]) =>
      maySeeDrafts(viewer) === "allowed"
        ? reading.rows(
            AgreementPartyRow,
            "join agency a on a.id = t.agency_id where t.agreement_id = any($1) order by a.name, a.id",
            [agreements],
          )
        : [],
    (party) => party.agreementId,
  ),
  historyOfAgreement: loadMany(
    async (agreements: string[]) =>
      maySeeDrafts(viewer) === "allowed"
        ? reading.rows(AgreementHistoryRow, "where t.agreement_id = any($1) order by t.version", [agreements])
        : [],
    (change) => change.agreementId,
  ),
  agreementRole: loadOne(
    (ids: string[]) =>
      reading.rows(
        AgreementRoleRow,
        "join agreement g on g.id = t.agreement_id where t.id = any($1) and (g.status <> 'draft' or $2::boolean)",
        [ids, maySeeDrafts(viewer) === "allowed"],
      ),
    (role) => role.id,
  ),
  rolesOfAgreement: byArguments(({ on }: On) =>
    loadMany(
      (agreements: string[]) =>
        reading.rows(
          AgreementRoleRow,
          `join agency a on a.id = t.agency_id where t.agreement_id = any($1) and ${validOn("$2")} order by a.name, t.role, t.id`,
          [agreements, on],
        ),
      (role) => role.agreementId,
    ),
  ),
  rolesInProgramme: byArguments(({ on }: On) =>
    loadMany(
      (programmes: string[]) =>
        reading.query<AgreementRoleRow & { programmeId: string }>(
          `select g.programme_id as "programmeId", ${reading.columns(AgreementRoleRow)}
           from agreement_role t join agreement g on g.id = t.agreement_id join agency a on a.id = t.agency_id
           where g.programme_id = any($1) and ${validOn("$2")} and ${inForceOn("$2")}
           order by a.name, t.role, t.id`,
          [programmes, on],
        ),
      (role) => role.programmeId,
    ),
  ),
  rolesOfAgency: byArguments(({ on, platform, programme }: HeldRoles) =>
    loadMany(
      (agencies: string[]) =>
        reading.rows(
          AgreementRoleRow,
          `join agreement g on g.id = t.agreement_id where t.agency_id = any($1) and ${validOn("$2")} and ${inForceOn("$2")}
           and ($3::text is null or g.platform_id = $3) and ($4::text is null or g.programme_id = $4)
           order by t.valid_from, t.role, t.id`,
          [agencies, on, platform, programme],
        ),
      (role) => role.agencyId,
    ),
  ),
  managerOfSpace: byArguments(({ on }: On) =>
    loadOne(
      (spaces: string[]) =>
        reading.query<AgencyRow & { spaceId: string }>(
          `select distinct on (s.id) s.id as "spaceId", ${reading.columns(AgencyRow, "a")}
           from unnest($1::text[]) s(id) join agreement_role t on t.scope_space_ids @> array[s.id]
           join agency a on a.id = t.agency_id join agreement g on g.id = t.agreement_id
           where t.role = 'space_management' and ${validOn("$2")} and ${inForceOn("$2")} order by s.id, t.valid_from desc, t.id`,
          [spaces, on],
        ),
      (agency) => agency.spaceId,
    ),
  ),
});
