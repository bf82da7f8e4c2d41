import { Invalid, Unauthenticated } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Cipher } from "../../../kit/cipher";
import type { Work } from "../../../kit/work";
import { insistOnNoStatistics } from "../../../kit/no-statistics";
import { openOwnRecord } from "./own-record";
import { ResidentAddressRow } from "./resident-address.entity";
import { ResidentContactRow } from "./resident-contact.entity";
import { ResidentIdentityRow } from "./resident-identity.entity";
import { ResidentMaskRow } from "./resident-mask.entity";
import { ResidentMatchRow } from "./resident-match.entity";
import { ResidentRow } from "./resident.entity";
import { matchOf, type PersonalData, sealAddress, sealContact, sealIdentity, sealMask } from "./seal-person";

export type RegisterPerson = PersonalData & { areaCode: string; idempotencyKey: string };
export type RegisterPersonOutcome = { outcome: "PersonRegistered"; residentId: string };

const LONGEST_NAME = 100;

/** Keeps a record of a person, as the agency's own. Whether another agency knows the person is not told. */
export async function registerPerson(
  work: Work,
  cipher: Cipher,
  { idempotencyKey, ...person }: RegisterPerson,
): Promise<RegisterPersonOutcome> {
  if (!work.viewer.agency || work.viewer.audience === "self")
    throw new Unauthenticated("Sign in with your agency's credential.", "기관 인증 정보로 접속하십시오.");
  insistOnNoStatistics(work.viewer);
  insistOnSense(person, work.now);
  return once(work, { operation: "registerPerson", key: idempotencyKey, request: person }, () =>
    keep(work, cipher, person),
  );
}

function insistOnSense({ name, phone, birthDate, areaCode }: Omit<RegisterPerson, "idempotencyKey">, now: Date): void {
  if (name.trim().length < 1 || name.length > LONGEST_NAME)
    throw new Invalid("A name has 1 to 100 characters.", "이름은 1자에서 100자 사이여야 합니다.", "NAME_INVALID");
  if (phone.replace(/\D/g, "").length < 8)
    throw new Invalid(
      "A telephone number has at least 8 digits.",
      "전화번호는 숫자 8자리 이상이어야 합니다.",
      "PHONE_INVALID",
    );
  if (new Date(`${birthDate}T00:00:00Z`) > now)
    throw new Invalid("Nobody is born in the future.", "생년월일이 미래일 수 없습니다.", "BIRTH_DATE_INVALID");
  if (!/^\d{10}$/.test(areaCode))
    throw new Invalid("An area code has 10 digits.", "행정구역 코드는 10자리 숫자입니다.", "AREA_INVALID");
}

async function keep(
  work: Work,
  cipher: Cipher,
  { areaCode, ...person }: Omit<RegisterPerson, "idempotencyKey">,
): Promise<RegisterPersonOutcome> {
  const { tx, viewer } = work;
  const id = newId("res");
  await openOwnRecord(work, id);
  await tx.insert(ResidentRow, {
    id,
    status: "active",
    householdId: null,
    areaCode,
    controllerAgencyId: viewer.agency ?? "",
    controllerAgencyKind: viewer.agencyKind,
    synthetic: false,
    inferred: false,
    factSourceId: null,
  });
  await tx.insert(ResidentIdentityRow, sealIdentity(cipher, id, person));
  await tx.insert(ResidentContactRow, sealContact(cipher, id, person));
  if (person.address) await tx.insert(ResidentAddressRow, sealAddress(cipher, id, person.address));
  await tx.insert(ResidentMaskRow, sealMask(cipher, id, person));
  await tx.insert(ResidentMatchRow, matchOf(cipher, id, person));
  const classes = ["PII_BASIC", "PII_CONTACT", ...(person.address ? ["LOCATION"] : [])];
  recordChange(work, { subject: id, action: "create", by: "Mutation.registerPerson", classes });
  return { outcome: "PersonRegistered", residentId: id };
}
