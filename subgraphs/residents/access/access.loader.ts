import { isSecurityAgency, type AgencyKind } from "../../../access/agency-kind";
import type { DataClass } from "../../../access/data-class";
import { loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { validOn } from "../../../kit/valid-on";
import { passLoader } from "./access-pass.loader";
import { EmergencyAccessRow } from "./emergency-access.entity";
import { type AccessFacts, type ConsentFact, decideAccess } from "./decide-access.policy";
import { passUntil } from "./pass-until.policy";

/** What a caller may see of one person, and how long a pass may say so. */
export type Access = { residentId: string; classes: ReadonlySet<DataClass>; until: Date };

type FactsRow = Omit<AccessFacts, "controllerIsSecurityAgency" | "emergencyUntil" | "consents"> & {
  /** The classes that the database itself finds a fact for, whatever is decided here. */
  opened: DataClass[];
  controllerAgencyKind: AgencyKind | null;
  emergencyUntil: Date | null;
  consents: (Omit<ConsentFact, "givenAt" | "validTo" | "withdrawnAt"> &
    Record<"givenAt" | "validTo", string> & { withdrawnAt: string | null })[];
};

/** Decides for all people of an operation at once, and opens to this transaction the rows of what was decided. */
export const accessLoaders = (reader: Reader) => {
  const { reading } = reader;
  const access = accessLoader(reader);
  return {
    access,
    accessPass: passLoader(reader, access),
    /** The agency's own; row security hides the others. */
    emergencyAccess: loadOne(
      (ids: string[]) => reading.rows(EmergencyAccessRow, "where t.id = any($1)", [ids]),
      ({ id }) => id,
    ),
  };
};

const accessLoader = ({ reading, viewer, today, now }: Reader) =>
  loadOne(
    async (residents: string[]): Promise<Access[]> => {
      const facts = await reading.query<FactsRow>(FACTS, [residents, viewer.agency, today, now]);
      const decided = facts.map((row) => {
        const known = factsOf(row);
        return {
          residentId: row.residentId,
          classes: onlyWhere(row.opened, decideAccess(viewer, known, now)),
          until: passUntil(viewer, known, now),
        };
      });
      const granted = decided.filter(({ classes }) => classes.size > 0);
      if (granted.length > 0)
        await reading.grant(new Map(granted.map(({ residentId, classes }) => [residentId, [...classes]])));
      return decided;
    },
    ({ residentId }) => residentId,
  );

const OPEN_CASE = "c.opened_on <= $3::date and (c.closed_on is null or c.closed_on > $3::date)";

const FACTS = `
  select t.id as "residentId", t.controller_agency_id as "controllerAgencyId",
    t.controller_agency_kind as "controllerAgencyKind", not may_know_place(t.id) as "isProtected",
    exists (
      select from case_record c left join programme_case p on p.case_id = c.id and ${validOn("$3", "p")}
      where c.resident_id = any(g.records) and ${OPEN_CASE} and (c.agency_id = $2 or p.agency_id = $2)
    ) as "hasOpenCase",
    exists (
      select from support_plan_agency s where s.resident_id = any(g.records) and s.agency_id = $2 and ${validOn("$3", "s")}
    ) as "isInSupportPlan",
    app_opens(t.id) as "opened",
    (select max(e.expires_at) from emergency_access e
      where e.resident_id = any(g.records) and e.agency_id = $2 and e.approved_at <= $4) as "emergencyUntil",
    (select coalesce(jsonb_agg(jsonb_build_object(
        'kind', c.kind, 'purpose', c.purpose, 'classes', c.classes, 'givenAt', c.given_at, 'validTo', c.valid_to,
        'withdrawnAt', c.withdrawn_at, 'superseded', c.superseded_by is not null)), '[]')
      from consent c where c.resident_id = any(g.records) and c.recipient_agency_id = $2) as "consents"
  from resident t cross join lateral (select person_records(t.id) as records) g where t.id = any($1) and t.status <> 'erased'`;

/** Whatever leaves this subgraph as a pass rests on the rows behind it, as what is read here does. */
const onlyWhere = (opened: DataClass[], decided: ReadonlySet<DataClass>): ReadonlySet<DataClass> =>
  new Set([...decided].filter((one) => opened.includes(one)));

const factsOf = ({ controllerAgencyKind, consents, opened: _opened, ...row }: FactsRow): AccessFacts => ({
  ...row,
  controllerIsSecurityAgency: controllerAgencyKind !== null && isSecurityAgency(controllerAgencyKind),
  consents: consents.map(({ givenAt, validTo, withdrawnAt, ...consent }) => ({
    ...consent,
    givenAt: new Date(givenAt),
    validTo: new Date(validTo),
    withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
  })),
});
