import { healingMembers, learners, type PersonSeed, recipients } from "../people";
import { casePeople } from "./cases";
import { doubles } from "./doubles";

let made: readonly PersonSeed[] | null = null;

/** All invented people, those who were registered twice included. */
export const everybody = (): readonly PersonSeed[] =>
  (made ??= [
    ...learners(),
    ...healingMembers(),
    ...casePeople(),
    ...recipients().people,
    ...doubles().map(({ second }) => second),
  ]);
