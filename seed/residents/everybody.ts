import { healingMembers, learners, type PersonSeed, recipients } from "../people";
import { casePeople } from "./cases";
import { doubles } from "./doubles";

/** All invented people, those who were registered twice included. */
export const everybody = (): PersonSeed[] => [
  ...learners(),
  ...healingMembers(),
  ...casePeople(),
  ...recipients().people,
  ...doubles().map(({ second }) => second),
];
