/** Attacks that cannot apply yet, and why. */
export const NOT_YET: Record<string, string> = {
  "FP-24": "there are no streams of events yet",
  "FP-37": "no value is masked yet: it is told whole or not at all; lists of people, REST and CSV come later",
  "DB-11": "there is no replica, and no role of one, yet",
};

/** Attacks of which a part cannot apply yet: which part, and why. */
export const IN_PART: Record<string, string> = {
  "FP-28": "the registry of operations comes later; what is tried is registering by sending",
  "HT-10": "there are no streams yet; what is tried is that none opens and no other page reads an answer",
};
