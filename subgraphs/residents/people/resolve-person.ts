import { actingAccount } from "../../../kit/acting-agency";
import type { Cipher } from "../../../kit/cipher";
import { Forbidden } from "../../../kit/errors";
import { insistOnBasis, NoBasis } from "../../../kit/no-basis";
import type { Work } from "../../../kit/work";
import { insistOnNoStatistics } from "./insist-on-no-statistics";
import { matchOf } from "./seal-person";

export type ResolvePerson = { name: string; birthDate: string; phone: string };

type Problem<Outcome extends string> = { outcome: Outcome; message: string; messageKo: string };

export type ResolvePersonOutcome =
  { outcome: "PersonKnown"; residentId: string } | Problem<"PersonForReview"> | Problem<"PersonUnknown">;

/** So often may one account ask a day (a default of this hub, after P-38). */
export const MOST_LOOKUPS = 30;

/**
 * Whether the hub knows a person, by name, day of birth and telephone number together. Only one person who fits in all
 * three is known; one who fits in name and day alone is for people to look at; and nobody is told who it is.
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
     where m.birth_index = $2 and m.name_index = $1 and r.status = 'active' group by 1 order by 1 limit 10`,
    [nameIndex, birthIndex, phoneIndex],
  );
  const known = found.filter(({ same }) => same);
  const [only] = known;
  if (only && known.length === 1) {
    insistOnBasis(work.evidence, { subject: only.id, field: "Mutation.resolvePerson", dataClass: "PII_BASIC" }, true);
    return { outcome: "PersonKnown", residentId: only.id };
  }
  return found.length > 0 ? FOR_REVIEW : UNKNOWN;
}

async function countLookup({ tx, viewer, now }: Work): Promise<void> {
  const [counted]: { times: number }[] = await tx.query(
    `insert into person_lookup (agency_id, actor, day, times) values ($1, $2, ($3::timestamptz at time zone 'Asia/Seoul')::date, 1)
     on conflict (agency_id, actor, day) do update set times = person_lookup.times + 1 returning times`,
    [viewer.agency, viewer.actor, now],
  );
  if (counted && counted.times > MOST_LOOKUPS)
    throw new Forbidden(
      `An account may look up ${MOST_LOOKUPS} people a day. Go on tomorrow, or ask for a list instead.`,
      `계정당 하루 ${MOST_LOOKUPS}명까지 조회할 수 있습니다. 내일 다시 시도하거나 명단 조회를 요청하십시오.`,
      "LOOKUPS_USED_UP",
    );
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
