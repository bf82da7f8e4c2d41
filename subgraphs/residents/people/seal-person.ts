import type { Cipher } from "../../../kit/cipher";
import type { ResidentAddressRow } from "./resident-address.entity";
import { initialsOf } from "./mask";
import type { ResidentContactRow } from "./resident-contact.entity";
import type { ResidentGuardianContactRow } from "./resident-guardian-contact.entity";
import type { GuardianVerification, ResidentGuardianRow } from "./resident-guardian.entity";
import type { ResidentIdentityRow } from "./resident-identity.entity";
import type { ResidentMaskRow } from "./resident-mask.entity";
import type { ResidentMatchRow } from "./resident-match.entity";

export type Sex = "female" | "male";

/** What identifies a person, in the clear. */
export type PersonalData = { name: string; birthDate: string; sex: Sex; phone: string; address: string | null };

/** Names are compared without spaces, telephone numbers by their digits. */
export const normalName = (name: string): string => name.normalize("NFC").replace(/\s+/g, "").toLowerCase();
export const normalPhone = (phone: string): string => phone.replace(/\D/g, "");

const place = (column: string, residentId: string): string => `${column}:${residentId}`;

export const sealIdentity = (cipher: Cipher, residentId: string, person: PersonalData): ResidentIdentityRow => ({
  residentId,
  name: cipher.seal(person.name, place("name", residentId)),
  birthDate: cipher.seal(person.birthDate, place("birth", residentId)),
  sex: cipher.seal(person.sex, place("sex", residentId)),
});

export const openIdentity = (cipher: Cipher, row: ResidentIdentityRow): Omit<PersonalData, "phone" | "address"> => ({
  name: cipher.open(row.name, place("name", row.residentId)),
  birthDate: cipher.open(row.birthDate, place("birth", row.residentId)),
  sex: cipher.open(row.sex, place("sex", row.residentId)) as Sex,
});

export const sealContact = (cipher: Cipher, residentId: string, { phone }: PersonalData): ResidentContactRow => ({
  residentId,
  phone: cipher.seal(phone, place("phone", residentId)),
});

export const openPhone = (cipher: Cipher, { residentId, phone }: ResidentContactRow): string =>
  cipher.open(phone, place("phone", residentId));

export const sealAddress = (cipher: Cipher, residentId: string, address: string): ResidentAddressRow => ({
  residentId,
  address: cipher.seal(address, place("address", residentId)),
});

export const openAddress = (cipher: Cipher, { residentId, address }: ResidentAddressRow): string =>
  cipher.open(address, place("address", residentId));

export const matchOf = (
  cipher: Cipher,
  residentId: string,
  { name, birthDate, phone }: Pick<PersonalData, "name" | "birthDate" | "phone">,
): ResidentMatchRow => ({
  residentId,
  nameIndex: cipher.blind(normalName(name), "name"),
  birthIndex: cipher.blind(birthDate, "birth"),
  phoneIndex: cipher.blind(normalPhone(phone), "phone"),
});

/** Whoever answers for a person in law, in the clear. */
export type Guardian = { name: string; relation: string; phone: string };

type Verified = { verifiedBy: GuardianVerification; verifiedAt: Date };

export const sealGuardian = (
  cipher: Cipher,
  residentId: string,
  { name, relation, verifiedBy, verifiedAt }: Guardian & Verified,
): ResidentGuardianRow => ({
  residentId,
  name: cipher.seal(name, place("guardian", residentId)),
  relation: cipher.seal(relation, place("guardian-relation", residentId)),
  verifiedBy,
  verifiedAt,
});

export const openGuardian = (
  cipher: Cipher,
  { residentId, name, relation, verifiedBy }: ResidentGuardianRow,
): Omit<Guardian, "phone"> & Pick<Verified, "verifiedBy"> => ({
  name: cipher.open(name, place("guardian", residentId)),
  relation: cipher.open(relation, place("guardian-relation", residentId)),
  verifiedBy,
});

export const sealGuardianContact = (
  cipher: Cipher,
  residentId: string,
  { phone }: Pick<Guardian, "phone">,
): ResidentGuardianContactRow => ({ residentId, phone: cipher.seal(phone, place("guardian-phone", residentId)) });

export const openGuardianPhone = (cipher: Cipher, { residentId, phone }: ResidentGuardianContactRow): string =>
  cipher.open(phone, place("guardian-phone", residentId));

export const sealMask = (
  cipher: Cipher,
  residentId: string,
  { name, birthDate }: Pick<PersonalData, "name" | "birthDate">,
): ResidentMaskRow => ({
  residentId,
  initials: cipher.seal(initialsOf(name), place("initials", residentId)),
  birthYear: cipher.seal(birthDate.slice(0, 4), place("birth-year", residentId)),
});

export const openMask = (cipher: Cipher, { residentId, initials, birthYear }: ResidentMaskRow) => ({
  initials: cipher.open(initials, place("initials", residentId)),
  birthYear: Number(cipher.open(birthYear, place("birth-year", residentId))),
});
