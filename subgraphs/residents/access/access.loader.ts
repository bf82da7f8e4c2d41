import { isSecurityAgency, type AgencyKind } from "../../../access/agency-kind";
import type { DataClass } from "../../../access/data-class";
import { loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { validOn } from "../../../kit/valid-on";
import { passLoader } from "./access-pass.loader";
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
  const access = accessLoader(reader);
  return { access, accessPass: passLoader(reader, access) };
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

// By sets, whatever the number of people: a sub-select for each of them costs more than all the rows that it finds.
const FACTS = `
  with record as (select person, record from records_of_people($1)),
  in_case as (
    select g.person from record g join case_record c on c.resident_id = g.record and ${OPEN_CASE}
    left join programme_case p on p.case_id = c.id and ${validOn("$3", "p")}
    where c.agency_id = $2 or p.agency_id = $2),
  in_plan as (
    select g.person from record g
    join support_plan_agency s on s.resident_id = g.record and s.agency_id = $2 and ${validOn("$3", "s")}),
  emergency as (
    select g.person, max(e.expires_at) as until from record g
    join emergency_access e on e.resident_id = g.record and e.agency_id = $2 and e.approved_at <= $4 group by g.person),
  consented as (
    select g.person, jsonb_agg(jsonb_build_object(
      'givenToKeeper', o.controller_agency_id = s.controller_agency_id, 'kind', c.kind, 'purpose', c.purpose, 'classes', c.classes, 'givenAt', c.given_at, 'validTo', c.valid_to,
      'withdrawnAt', c.withdrawn_at, 'superseded', c.superseded_by is not null)) as consents
    from record g join consent c on c.resident_id = g.record and c.recipient_agency_id = $2
    join resident o on o.id = g.record join resident s on s.id = g.person group by g.person)
  select t.id as "residentId", t.controller_agency_id as "controllerAgencyId",
    t.controller_agency_kind as "controllerAgencyKind", t.id in (select h from places_hidden($1) h) as "isProtected",
    t.id in (select person from in_case) as "hasOpenCase", t.id in (select person from in_plan) as "isInSupportPlan",
    coalesce(o.classes, '{}') as "opened", e.until as "emergencyUntil", coalesce(c.consents, '[]') as "consents"
  from resident t left join app_opens($1) o on o.person = t.id left join emergency e on e.person = t.id
  left join consented c on c.person = t.id
  where t.id = any($1) and t.status <> 'erased'`;

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
