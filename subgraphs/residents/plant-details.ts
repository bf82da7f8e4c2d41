import type { EntityManager } from "typeorm";
import type { Seeding } from "../../kit/definition";
import { plant, plantInTurn } from "../../kit/plant";
import { agencyOfProgramme, type CaseSeed, cases } from "../../seed/residents/cases";
import { addresses, guardians, householdKinds, householdMembers } from "../../seed/residents/details";
import { everybody } from "../../seed/residents/everybody";
import { agencyId, caseId, householdId, programmeCaseId, residentId } from "../../seed/slugs";
import { membershipClass } from "./cases/membership-class";
import { ProgrammeMembershipRow } from "./cases/programme-membership.entity";
import { ProgrammeRoleRow } from "./cases/programme-role.entity";
import { HouseholdMemberRow } from "./households/household-member.entity";
import { ResidentAddressRow } from "./people/resident-address.entity";
import { ResidentGuardianContactRow } from "./people/resident-guardian-contact.entity";
import { ResidentGuardianRow } from "./people/resident-guardian.entity";
import { ResidentMaskRow } from "./people/resident-mask.entity";
import { sealAddress, sealGuardian, sealGuardianContact, sealMask } from "./people/seal-person";

const VERIFIED_AT = new Date("2024-09-01T00:00:00Z");

/** What else is invented about the invented people: where they live, with whom, who answers for the children, who works for them. */
export async function plantDetails(tx: EntityManager, { secrets: { cipher } }: Seeding): Promise<void> {
  const people = everybody().map(({ slug, ...person }) => ({ id: residentId(slug), ...person }));
  const masks = () => people.map((person) => sealMask(cipher, person.id, person));
  const sealedAddresses = () =>
    addresses().map(({ person, address }) => sealAddress(cipher, residentId(person), address));
  const answering = guardians().map(({ person, ...guardian }) => ({ id: residentId(person), ...guardian }));
  const verified = { verifiedBy: "paper", verifiedAt: VERIFIED_AT } as const;
  const sealedGuardians = () =>
    answering.map((guardian) => sealGuardian(cipher, guardian.id, { ...guardian, ...verified }));
  const guardianContacts = () => answering.map((guardian) => sealGuardianContact(cipher, guardian.id, guardian));
  await plantInTurn([
    () => plant(tx, ResidentMaskRow, masks()),
    () => plant(tx, ResidentAddressRow, sealedAddresses()),
    () => plant(tx, ResidentGuardianRow, sealedGuardians()),
    () => plant(tx, ResidentGuardianContactRow, guardianContacts()),
    () => plantHouseholds(tx),
    () => plant(tx, ProgrammeMembershipRow, cases().flatMap(membershipRows)),
    () => plant(tx, ProgrammeRoleRow, cases().flatMap(roleRows)),
  ]);
}

const membershipRows = (one: CaseSeed): ProgrammeMembershipRow[] =>
  one.programmes.map((programme) => ({
    programmeCaseId: programmeCaseId(`${one.slug}-${programme}`),
    residentId: residentId(one.slug),
    agencyId: agencyId(agencyOfProgramme(programme, one)),
    dataClass: membershipClass(programme),
  }));

const roleRows = (one: CaseSeed): ProgrammeRoleRow[] =>
  one.programmes.map((programme, index) => ({
    programmeCaseId: programmeCaseId(`${one.slug}-${programme}`),
    caseId: caseId(one.slug),
    residentId: residentId(one.slug),
    role: index === 0 ? "lead" : "supporting",
    validTo: one.closedOn,
  }));

async function plantHouseholds(tx: EntityManager): Promise<void> {
  const kinds = householdKinds();
  await tx.query(
    `update household set kind = k.kind from unnest($1::text[], $2::text[]) as k(id, kind) where household.id = k.id`,
    [kinds.map(({ slug }) => householdId(slug)), kinds.map(({ kind }) => kind)],
  );
  await plant(
    tx,
    HouseholdMemberRow,
    householdMembers().map(({ person, household, relation, validFrom }) => ({
      householdId: householdId(household),
      residentId: residentId(person),
      relation,
      validFrom,
      validTo: null,
      synthetic: true,
    })),
  );
}
