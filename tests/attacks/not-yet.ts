/** Attacks and faults that cannot apply yet, and why. */
export const NOT_YET: Record<string, string> = {
  "DB-11": "there is no replica, and no role of one, yet",
  "DC-23": "a file has at most 1,000 rows and comes in one answer; there is no export of more",
  "FT-31": "there is one database server for each database, and no standby",
  "FT-34": "there is one schema and one code until the first release",
  "FT-36": "there is no command for backups yet",
  "FT-47": "there are no referrals yet",
  "FT-53": "the hub ends no TLS itself; whatever stands before it does",
  "FT-59": "a file comes in one answer, whole or not at all; there is no export that could stop half way",
};

/** Attacks and faults of which a part cannot apply yet: which part, and why. */
export const IN_PART: Record<string, string> = {
  "FP-37": "REST comes later; no list of people can be sorted or filtered",
  "FT-35": "what becomes of data is not looked at, only what becomes of tables",
  "FT-45": "no alarm is raised yet",
  "FT-60":
    "tried with migrations, with sealing under AL-04, with events, deliveries and notices; of hourly chores, which change nothing the second time, reminders alone are tried",
};
