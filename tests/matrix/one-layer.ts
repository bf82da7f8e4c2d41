/** Fields and operations of which some denial is held by one layer alone as yet, each with the reason. The page says so. */
export const ONE_LAYER: Readonly<Record<string, string>> = {
  "Query.emergencyAccesses":
    "Row policies show an agency's looks in an emergency to all its staff, who look by them; that the list of them is its privacy officer's is held by the code.",
};

/** Fields that the matrix does not ask for yet, each with what is missing. */
export const NOT_ASKED: Readonly<Record<string, string>> = {};
