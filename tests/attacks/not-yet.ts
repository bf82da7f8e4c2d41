/** Attacks that cannot apply yet, and why. */
export const NOT_YET: Record<string, string> = {
  "FP-24": "there are no streams of events yet",
  "FP-37":
    "what is masked in lists has one mask of its own field; sorting and filtering by it, REST and CSV come later",
  "DB-11": "there is no replica, and no role of one, yet",
  "AL-08": "the comparison of 10,000 random operations with the evidence is not made yet",
};

/** Attacks of which a part cannot apply yet: which part, and why. */
export const IN_PART: Record<string, string> = {
  "HT-10": "there are no streams yet; what is tried is that none opens and no other page reads an answer",
};
