import { isSecurityAgency, type AgencyKind } from "../../../access/agency-kind";
import { BASIS_RULES, type Ground } from "../../../access/basis-rules";
import type { DataClass } from "../../../access/data-class";
import { isBasis } from "../../../access/sees-class";
import { loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { validOn } from "../../../kit/valid-on";
import { passLoader } from "./access-pass.loader";
import { type AccessFacts, type ConsentFact, decideAccess } from "./decide-access.policy";
import { passUntil } from "./pass-until.policy";

/** What a caller may see of one person, and how long a pass may say so. */
export type Access = { residentId: string; classes: ReadonlySet<DataClass>; until: Date };

type FactsRow = Pick<AccessFacts, "residentId" | "controllerAgencyId"> & {
  /** The classes that the database itself finds a fact for, whatever is decided here. */
  opened: DataClass[];
  controllerAgencyKind: AgencyKind | null;
} & Partial<Pick<AccessFacts, "isProtected" | "hasOpenCase" | "isInSupportPlan" | "emergencyUntil">> & {
    consents?: (Omit<ConsentFact, "givenAt" | "validTo" | "withdrawnAt"> &
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
      const facts = await reading.query<FactsRow>(factsFor(viewer.basis), [residents, viewer.agency, today, now]);
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
const RECORD = "records_of_people($1) g";

const IN_CASE = `t.id in (
  select g.person from ${RECORD} join case_record c on c.resident_id = g.record and ${OPEN_CASE}
  left join programme_case p on p.case_id = c.id and ${validOn("$3", "p")}
  where c.agency_id = $2 or p.agency_id = $2) as "hasOpenCase"`;

const IN_PLAN = `t.id in (
  select g.person from ${RECORD}
  join support_plan_agency s on s.resident_id = g.record and s.agency_id = $2 and ${validOn("$3", "s")}) as "isInSupportPlan"`;

const EMERGENCIES = `left join (
  select g.person, max(e.expires_at) as until from ${RECORD}
  join emergency_access e on e.resident_id = g.record and e.agency_id = $2 and e.approved_at <= $4 group by g.person
) e on e.person = t.id`;

const CONSENTS = `left join (
  select g.person, jsonb_agg(jsonb_build_object(
    'givenToKeeper', o.controller_agency_id = s.controller_agency_id, 'kind', c.kind, 'purpose', c.purpose, 'classes', c.classes, 'givenAt', c.given_at, 'validTo', c.valid_to,
    'withdrawnAt', c.withdrawn_at, 'superseded', c.superseded_by is not null)) as consents
  from ${RECORD} join consent c on c.resident_id = g.record and c.recipient_agency_id = $2
  join resident o on o.id = g.record join resident s on s.id = g.person group by g.person
) c on c.person = t.id`;

const PROTECTED = `t.id in (select h from places_hidden($1) h) as "isProtected"`;

/** What each ground is looked up by; what a basis does not rest on is not looked up, nor is from a keeper what it keeps. */
const LOOKED_UP: Record<Ground, { columns: string[]; joined?: string }> = {
  consents: { columns: [PROTECTED, `coalesce(c.consents, '[]') as "consents"`], joined: CONSENTS },
  keeper_is_security_agency: { columns: [PROTECTED] },
  stands_in_support_plan: { columns: [PROTECTED, IN_PLAN] },
  works_on_open_case: { columns: [PROTECTED, IN_CASE] },
  approved_emergency: { columns: [PROTECTED, `e.until as "emergencyUntil"`], joined: EMERGENCIES },
  the_statute_alone: { columns: [PROTECTED] },
  is_the_person: { columns: [] },
  keeps_the_record: { columns: [] },
};

// Not every ground asks for every parameter; the database has to be told of which type each is.
const factsOn = ({ columns, joined = "" }: { columns: string[]; joined?: string }): string => `
  select ${['t.id as "residentId"', 't.controller_agency_id as "controllerAgencyId"', 't.controller_agency_kind as "controllerAgencyKind"', `coalesce(o.classes, '{}') as "opened"`, ...columns].join(", ")}
  from (values ($2::text, $3::date, $4::timestamptz)) asked
  cross join resident t left join app_opens($1) o on o.person = t.id ${joined}
  where t.id = any($1) and t.status <> 'erased'`;

const NOTHING = factsOn({ columns: [] });

const FACTS = Object.fromEntries(
  Object.entries(LOOKED_UP).map(([ground, lookedUp]) => [ground, factsOn(lookedUp)]),
) as Record<Ground, string>;

/** Without a basis that opens anything, nothing but who keeps the record matters. */
function factsFor(basis: string | null): string {
  const rests = isBasis(basis) ? BASIS_RULES[basis].rests : null;
  return rests === null ? NOTHING : FACTS[rests];
}

/** Whatever leaves this subgraph as a pass rests on the rows behind it, as what is read here does. */
const onlyWhere = (opened: DataClass[], decided: ReadonlySet<DataClass>): ReadonlySet<DataClass> =>
  new Set([...decided].filter((one) => opened.includes(one)));

const factsOf = ({ controllerAgencyKind, consents = [], opened: _opened, ...row }: FactsRow): AccessFacts => ({
  isProtected: false,
  hasOpenCase: false,
  isInSupportPlan: false,
  emergencyUntil: null,
  ...row,
  controllerIsSecurityAgency: controllerAgencyKind !== null && isSecurityAgency(controllerAgencyKind),
  consents: consents.map(({ givenAt, validTo, withdrawnAt, ...consent }) => ({
    ...consent,
    givenAt: new Date(givenAt),
    validTo: new Date(validTo),
    withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
  })),
});
