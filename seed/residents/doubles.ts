import { CASE_PERSON_SLUGS, type PersonSeed, person } from "../people";
import { casePeople } from "./cases";

/** What makes the second record of a pair look like the first. */
export type DoubleKind =
  "same_in_all" | "name_spacing" | "other_phone" | "twins" | "same_name_and_birth_date" | "name_spacing_only";

export type DoubleSeed = {
  /** The slug of the person who is there already. */
  first: string;
  second: PersonSeed;
  kind: DoubleKind;
  /** Whether both records are about one person: what matching must find out. */
  samePerson: boolean;
};

const KINDS: readonly { kind: DoubleKind; samePerson: boolean; pairs: number }[] = [
  { kind: "same_in_all", samePerson: true, pairs: 8 },
  { kind: "name_spacing", samePerson: true, pairs: 6 },
  { kind: "other_phone", samePerson: true, pairs: 6 },
  { kind: "twins", samePerson: false, pairs: 2 },
  { kind: "same_name_and_birth_date", samePerson: false, pairs: 2 },
  { kind: "name_spacing_only", samePerson: false, pairs: 1 },
];

/** Twenty people whom two agencies recorded separately, and five pairs that only look like that. */
export function doubles(): DoubleSeed[] {
  const people = new Map(casePeople().map((first) => [first.slug, first]));
  return KINDS.flatMap(({ kind, samePerson, pairs }) =>
    Array.from({ length: pairs }, () => ({ kind, samePerson })),
  ).flatMap(({ kind, samePerson }, index) => {
    // Spread over the towns, so that each pair has an area of its own.
    const first = people.get(CASE_PERSON_SLUGS[index * 11] ?? "");
    if (!first) return [];
    const { areaCode } = first;
    const slug = `double-${String(index + 1).padStart(2, "0")}`;
    const fresh = person("double", index, { slug, areaCode, controller: "jeju-medical", household: null });
    return { first: first.slug, second: { ...fresh, ...likeness(kind, first) }, kind, samePerson };
  });
}

function likeness(kind: DoubleKind, { name, birthDate, sex, phone }: PersonSeed): Partial<PersonSeed> {
  const unspaced = name.replaceAll(" ", "");
  const otherSex = sex === "female" ? "male" : "female";
  switch (kind) {
    case "same_in_all":
      return { name, birthDate, sex, phone };
    case "name_spacing":
      return { name: unspaced, birthDate, sex, phone };
    case "other_phone":
      return { name, birthDate, sex };
    case "twins":
      return { birthDate, phone };
    case "same_name_and_birth_date":
      return { name, birthDate, sex: otherSex };
    case "name_spacing_only":
      return { name: unspaced };
  }
}
