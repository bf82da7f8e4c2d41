const WORKED_ON =
  "Row policies show an agency the programmes that it works on itself; on which basis it looks is held by the code.";

/** Fields and operations of which some denial is held by one layer alone as yet, each with the reason. The page says so. */
export const ONE_LAYER: Readonly<Record<string, string>> = {
  "AccessDispute.resident": "The person's own contract leaves it out; to them it is they themselves.",
  "AccessDispute.withCase": "The person's own contract leaves it out; their log tells them the same of each look.",
  "Mutation.endAddressProtection":
    "Where no protection can be ended, the database ends none, but the answer does not tell it from one that was none.",
  "Query.privacyTasks":
    "Row policies show an agency's requests to all its staff; which of them are due is held by the code.",
  "ProgrammeCase.key": WORKED_ON,
  "ProgrammeCase.validFrom": WORKED_ON,
  "ProgrammeCase.validTo": WORKED_ON,
  "Resident.programmeCases": WORKED_ON,
  "Tenancy.unit":
    "Where the person lives is held from who may know other things of the tenancy by the code alone; the person's own contract leaves it out.",
};

/** Fields that the matrix does not ask for yet, each with what is missing. */
export const NOT_ASKED: Readonly<Record<string, string>> = {
  "ProgrammeCase.agency": "what the agencies' subgraph adds to it is asked by its public fields",
  "ProgrammeCase.programme": "what the agencies' subgraph adds to it is asked by its public fields",
  "ProgrammeCase.role": "opened by three classes of data together, which no persona has but the keeper and the person",
  "Resident.possibleDoubles": "two records of one person would make every search of the matrix uncertain",
};
