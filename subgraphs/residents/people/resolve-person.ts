import { actingAccount } from "../../../kit/acting-agency";
import type { Cipher } from "../../../kit/cipher";
import { insistOnBasis, NoBasis } from "../../../kit/no-basis";
import type { Work } from "../../../kit/work";
import { countLookup } from "./count-lookup";
import { insistOnNoStatistics } from "../../../kit/no-statistics";
import { matchOf } from "./seal-person";

export type ResolvePerson = { name: string; birthDate: string; phone: string };

type Problem<Outcome extends string> = { outcome: Outcome; message: string; messageKo: string };

export type ResolvePersonOutcome =
  { outcome: "PersonKnown"; residentId: string } | Problem<"PersonForReview"> | Problem<"PersonUnknown">;

/**
 * Whether the hub knows a person, by name, day of birth and telephone number together. Only one person who fits in all
 * three is known; one who fits in name and day alone is for people to look at; and nobody is told who it is.
 * Each of them learns who asked, also where only the day and the name fit.
 */
export async function resolvePerson(work: Work, cipher: Cipher, asked: ResolvePerson): Promise<ResolvePersonOutcome> {
  const { tx, viewer } = work;
  actingAccount(viewer);
  insistOnNoStatistics(viewer);
  if (!viewer.purpose || !viewer.basis) throw new NoBasis();
  await countLookup(work);
  const { nameIndex, birthIndex, phoneIndex } = matchOf(cipher, "", asked);
  const found: { id: string; same: boolean }[] = await tx.query(
    `select person_seen(r.id) as id, bool_or(m.phone_index = $3) as same
     from resident_match m join resident r on r.id = m.resident_id
     where m.birth_index = $2 and m.name_index = $1 and r.status = 'active' group by 1`,
    [nameIndex, birthIndex, phoneIndex],
  );
  const known = found.filter(({ same }) => same);
  const [only] = known;
  const told = only && known.length === 1 ? [only] : found;
  for (const { id } of told)
    insistOnBasis(work.evidence, { subject: id, field: "Mutation.resolvePerson", dataClass: "PII_BASIC" }, true);
  if (only && known.length === 1) return { outcome: "PersonKnown", residentId: only.id };
  return found.length > 0 ? FOR_REVIEW : UNKNOWN;
}

const FOR_REVIEW: ResolvePersonOutcome = {
  outcome: "PersonForReview",
  message: "Somebody may be meant, but not with certainty. A person of your agency must compare the records.",
  messageKo: "일치 여부가 확실하지 않습니다. 담당자가 직접 확인해야 합니다.",
};

const UNKNOWN: ResolvePersonOutcome = {
  outcome: "PersonUnknown",
  message: "The hub knows nobody by this name, day of birth and telephone number.",
  messageKo: "해당 이름·생년월일·전화번호의 대상자가 없습니다.",
};
