import { actingAccount } from "../../../kit/acting-agency";
import { insistOnBasis } from "../../../kit/no-basis";
import type { Pseudonyms } from "../../../kit/pseudonym";
import type { Work } from "../../../kit/work";
import { countLookup } from "../people/count-lookup";
import { insistOnNoStatistics } from "../../../kit/no-statistics";
import { openOwnRecord } from "../people/own-record";
import { noSuchPerson, personOfKey, subjectKeysOfWork } from "../subject-keys/person-of-key";

type Double = { subjectKey: string; mergeProposed: boolean };

export type LookForDoublesOutcome = { outcome: "DoublesLookedFor"; doubles: Double[] };

const OF_PERSON = { field: "Mutation.lookForDoubles", dataClass: "PII_CONTACT" };

/**
 * Which other records have the same three values as one that the agency keeps. Whoever writes a guess into a record of its
 * own learns as much by this as by resolvePerson: it is counted like that, and stands in the evidence of each record found.
 */
export async function lookForDoubles(
  work: Work,
  subjects: Pseudonyms,
  subjectKey: string,
): Promise<LookForDoublesOutcome> {
  const { agency } = actingAccount(work.viewer);
  insistOnNoStatistics(work.viewer);
  const person = await personOfKey(work, subjects, subjectKey);
  if (!person) throw noSuchPerson();
  const { purpose, basis } = work.viewer;
  const isOwn = person.controllerAgencyId === agency && purpose !== null && basis === "OWN_RECORD";
  insistOnBasis(work.evidence, { ...OF_PERSON, subject: person.id }, isOwn);
  await countLookup(work);
  await openOwnRecord(work, person.id);
  const found = await doublesOf(work, person.id, agency);
  for (const { residentId } of found) insistOnBasis(work.evidence, { ...OF_PERSON, subject: residentId }, true);
  const keys = await subjectKeysOfWork(work, subjects);
  const doubles = found.map(({ residentId, mergeProposed }) => ({ subjectKey: keys.seal(residentId), mergeProposed }));
  // In the order of the agency's own names, which is no other agency's.
  doubles.sort((one, other) => (one.subjectKey < other.subjectKey ? -1 : 1));
  return { outcome: "DoublesLookedFor", doubles };
}

const doublesOf = (
  { tx }: Work,
  residentId: string,
  agency: string,
): Promise<{ residentId: string; mergeProposed: boolean }[]> =>
  tx.query(
    `select o.id as "residentId", exists (
       select from resident_merge g where g.kept_id in (r.id, o.id) and g.folded_id in (r.id, o.id)
         and g.merged_at is null and g.undone_at is null) as "mergeProposed"
     from doubles_of(array[$1]) d join resident r on r.id = d.record
     join resident o on o.id = d.other and o.status = 'active'
     where r.controller_agency_id = $2 and person_root(o.id) <> person_root(r.id)`,
    [residentId, agency],
  );
