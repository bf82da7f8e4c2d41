/** Attacks that cannot apply yet, and why. */
export const NOT_YET: Record<string, string> = {
  "GS-19": "nobody registers a subgraph yet: the four are part of the hub, and their supergraph document is committed",
  "FP-20": "its tests come with the life of clients and accounts",
  "FP-24": "there are no streams of events yet",
  "FP-37": "no value is masked yet: it is told whole or not at all; lists of people, REST and CSV come later",
  "IE-05": "its test comes with memberships that are hidden from callers without a basis",
  "DB-11": "there is no replica, and no role of one, yet",
  "AL-08": "its test comes with the evidence of changes",
  "AL-10": "nothing about people is handed out as a file yet",
  "AL-12": "there is no review of access yet",
};

/** Attacks of which a part cannot apply yet: which part, and why. */
export const IN_PART: Record<string, string> = {
  "FP-26": "no alarm is raised yet: the look stands in the evidence, with the time by which it must be reviewed",
  "FP-28": "the registry of operations comes later; what is tried is registering by sending",
  "HT-10": "there are no streams yet; what is tried is that none opens and no other page reads an answer",
};
