import { healingHouseholds, healingMembers, type PersonSeed } from "../people";
import { casePeople } from "./cases";
import { everybody } from "./everybody";
import { roll } from "./roll";

export type HouseholdKindSeed = "alone" | "couple" | "one_parent" | "parents_and_children";
export type MemberSeed = {
  person: string;
  household: string;
  relation: "head" | "spouse" | "child";
  validFrom: string;
};
export type GuardianSeed = { person: string; name: string; relation: string; phone: string };

/** The day on which the tenants of the healing courtyard are said to have moved in. */
const MOVED_IN = "2021-03-01";

const KINDS: readonly (readonly HouseholdKindSeed[])[] = [
  ["alone"],
  ["couple", "one_parent"],
  ["parents_and_children"],
];

const kindOf = (slug: string, size: number): HouseholdKindSeed => {
  const kinds = KINDS[size - 1] ?? [];
  return kinds[roll(slug, "kind", kinds.length || 1)] ?? "alone";
};

export const householdKinds = (): { slug: string; kind: HouseholdKindSeed }[] =>
  healingHouseholds().map(({ slug, size }) => ({ slug, kind: kindOf(slug, size) }));

export const householdMembers = (): MemberSeed[] => {
  const kinds = new Map(householdKinds().map(({ slug, kind }) => [slug, kind]));
  return healingMembers().map(({ slug, household }) => ({
    person: slug,
    household: household ?? "",
    relation: relationOf(Number(slug.split("-").at(-1)), kinds.get(household ?? "")),
    validFrom: MOVED_IN,
  }));
};

function relationOf(place: number, kind: HouseholdKindSeed | undefined): MemberSeed["relation"] {
  if (place === 1) return "head";
  return place === 2 && kind !== "one_parent" ? "spouse" : "child";
}

/** A road that does not exist, in no real town; those who live together share it. */
export const addresses = (): { person: string; address: string }[] =>
  everybody().map(({ slug, household }) => ({
    person: slug,
    address: `가상로 ${1 + roll(household ?? slug, "address", 9000)}`,
  }));

const ADULT_BEFORE = "2007-11-22";

/** Invented guardians of the invented children; their numbers are never assigned either. */
export const guardians = (): GuardianSeed[] =>
  casePeople()
    .filter(({ birthDate }) => birthDate > ADULT_BEFORE)
    .map(({ slug, name, phone }: PersonSeed) => ({
      person: slug,
      name: `${name} 보호자`,
      relation: roll(slug, "guardian", 2) === 0 ? "어머니" : "아버지",
      phone: phone.replace("000-0000-", "000-0001-"),
    }));
