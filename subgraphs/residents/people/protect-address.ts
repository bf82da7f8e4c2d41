import { actingAccount } from "../../../kit/acting-agency";
import { Invalid, NotFound } from "../../../kit/errors";
import { recordChange, refusedChange } from "../../../kit/evidence/record-change";
import { once } from "../../../kit/idempotency";
import type { Pseudonyms } from "../../../kit/pseudonym";
import type { Secrets } from "../../../kit/secrets";
import type { Work } from "../../../kit/work";
import { insistOnNoStatistics } from "../../../kit/no-statistics";
import { insistOnReason } from "./insist-on-reason";
import { ownRecord } from "./own-record";
import { ProtectedAddressAgencyRow } from "./protected-address-agency.entity";
import { ProtectedAddressRow } from "./protected-address.entity";

export type ProtectAddress = { subjectKey: string; namedAgencyIds: string[]; reason: string; idempotencyKey: string };
export type ProtectAddressOutcome = { outcome: "AddressProtected"; residentId: string };
export type EndAddressProtection = Omit<ProtectAddress, "namedAgencyIds">;
export type EndAddressProtectionOutcome = { outcome: "AddressProtectionEnded"; residentId: string };

const AGENCY = /^agy_[0-9a-z]+$/;
const MOST_NAMED = 20;
const PROTECT = { action: "change", by: "Mutation.protectAddress", classes: ["LOCATION"] } as const;
const END = { action: "change", by: "Mutation.endAddressProtection", classes: ["LOCATION"] } as const;

/** From now on only the keeper and the named agencies may know where this person, and whoever lives there too, is found. */
export async function protectAddress(
  work: Work,
  { subjects, cipher }: Pick<Secrets, "subjects" | "cipher">,
  { subjectKey, idempotencyKey, ...wish }: ProtectAddress,
): Promise<ProtectAddressOutcome> {
  const { actor } = actingAccount(work.viewer);
  insistOnNoStatistics(work.viewer);
  const { id: residentId } = await ownRecord(work, subjects, subjectKey, PROTECT);
  insistOnReason(wish.reason);
  const agencies = [...new Set(wish.namedAgencyIds)];
  if (agencies.length > MOST_NAMED || agencies.some((agency) => !AGENCY.test(agency)))
    throw new Invalid(
      `Name at most ${MOST_NAMED} agencies, each by its id (agy_…).`,
      `기관은 ID(agy_…)로 최대 ${MOST_NAMED}곳까지 지정할 수 있습니다.`,
      "AGENCY_INVALID",
    );
  const request = { ...wish, residentId };
  return once(work, { operation: "protectAddress", key: idempotencyKey, request }, async () => {
    const { tx, now } = work;
    await tx.delete(ProtectedAddressRow, { residentId });
    const reason = cipher.seal(wish.reason, `protection-reason:${residentId}`);
    await tx.insert(ProtectedAddressRow, { residentId, since: now, protectedBy: actor, reason });
    await tx.insert(
      ProtectedAddressAgencyRow,
      agencies.map((agencyId) => ({ residentId, agencyId })),
    );
    recordChange(work, { ...PROTECT, subject: residentId });
    return { outcome: "AddressProtected" as const, residentId };
  });
}

/** The danger is over: the address is told again as any other. */
export async function endAddressProtection(
  work: Work,
  subjects: Pseudonyms,
  { subjectKey, idempotencyKey, reason }: EndAddressProtection,
): Promise<EndAddressProtectionOutcome> {
  insistOnNoStatistics(work.viewer);
  const { id: residentId } = await ownRecord(work, subjects, subjectKey, END);
  insistOnReason(reason);
  const request = { residentId, reason };
  return once(work, { operation: "endAddressProtection", key: idempotencyKey, request }, async () => {
    const { affected } = await work.tx.delete(ProtectedAddressRow, { residentId });
    if (!affected) throw refusedChange(work, { ...END, subject: residentId }, notProtected());
    recordChange(work, { ...END, subject: residentId });
    return { outcome: "AddressProtectionEnded" as const, residentId };
  });
}

const notProtected = (): NotFound =>
  new NotFound("This address is not protected.", "보호 대상으로 지정된 주소가 아닙니다.");
