import type { Keys } from "../../kit/keys";
import { createPseudonyms } from "../../kit/pseudonym";
import { healingHouseholds, healingMembers } from "../../seed/people";
import { agencyId, residentId } from "../../seed/slugs";
import type { Endpoint } from "../endpoint";
import type { Shoot } from "../load";
import { PARTNER } from "../ground";

/** How many people are asked about in one request. */
export const SIZES = [1, 10, 50] as const;

export type Size = (typeof SIZES)[number];

const MOST: Size = 50;

const PERSON = `fragment Person on Resident {
  name birthDate phone address
  currentTenancy { key status validFrom unit { id } }
  enrolments { key state validFrom programme { id } }
}`;

/** So many people as the agency that keeps their records asks for them: each by its own name for the person. */
const documentOf = (size: Size): string => {
  const indexes = Array.from({ length: size }, (_, index) => index + 1);
  const variables = indexes.map((index) => `$k${index}: ID!`).join(", ");
  const fields = indexes.map((index) => `  r${index}: resident(subjectKey: $k${index}) { ...Person }`).join("\n");
  return `query Residents(${variables}) {\n${fields}\n}\n${PERSON}`;
};

/** The invented tenants of the partner, at first one of each household, by the names that the hub gave the partner. */
export function subjectKeysOf(keys: Keys): string[] {
  if (!keys.people) throw new Error("The keys of people are missing.");
  const subjects = createPseudonyms(keys.people.pairwise, "sub");
  const members = healingMembers();
  const first = healingHouseholds().flatMap(({ slug }) => members.find(({ household }) => household === slug) ?? []);
  const all = [...first, ...members.filter((member) => !first.includes(member))].slice(0, MOST);
  return all.map(({ slug }) => subjects.seal(residentId(slug), agencyId(PARTNER)));
}

/** The question about so many people, in as many forms as there are people to begin with. */
export type Asked = {
  /** The answer's data, as text. */
  ask(form: number): Promise<string>;
  shoot(expected: readonly string[]): Shoot;
};

export function askAbout(endpoint: Endpoint, credential: string, subjectKeys: readonly string[], size: Size): Asked {
  const headers = { authorization: `Bearer ${credential}` };
  const query = documentOf(size);
  const extensions = { access: { purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" } };
  const bodies = subjectKeys.map((_, form) => {
    const chosen = Array.from({ length: size }, (_each, index) => subjectKeys[(form + index) % subjectKeys.length]);
    const variables = Object.fromEntries(chosen.map((key, index) => [`k${index + 1}`, key]));
    return JSON.stringify({ query, variables, extensions });
  });
  const ask = async (form: number): Promise<string> => {
    const answer = await endpoint.post(bodies[form % bodies.length] ?? "", headers);
    // What stands before it, the number of the request's evidence, is another each time.
    const at = answer.indexOf('"data":');
    if (at < 0 || answer.slice(0, at).includes('"errors"'))
      throw new Error(`The question was not answered in full: ${answer.slice(0, 1000)}`);
    return answer.slice(at);
  };
  return {
    ask,
    shoot: (expected) => async (index) => {
      const answer = await ask(index);
      if (answer !== expected[index % expected.length])
        throw new Error(`An answer under load differs from the first: ${answer.slice(0, 500)}`);
    },
  };
}

/** An answer in which anything is missing would measure how fast nothing is read. */
export function insistOnWhole(answer: string): void {
  const { data } = JSON.parse(`{${answer.trim().slice(0, -1)}}`) as { data: Record<string, Record<string, unknown>> };
  for (const [name, person] of Object.entries(data))
    for (const [field, value] of Object.entries(person ?? { [name]: null }))
      if (value === null || (Array.isArray(value) && value.length === 0))
        throw new Error(`${name}.${field} is not there, so nothing can be measured by it.`);
}
