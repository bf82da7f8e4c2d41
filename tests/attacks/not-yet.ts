/** Attacks and faults that cannot apply yet, and why. */
export const NOT_YET: Record<string, string> = {
  "DB-11": "there is no replica, and no role of one, yet",
  "DC-23": "there are no exports yet",
  "FT-31": "there is one database server for each database, and no standby",
  "FT-34": "there is one schema and one code until the first release",
  "FT-36": "there is no command for backups yet",
  "FT-47": "there are no referrals yet",
  "FT-53": "the hub ends no TLS itself; whatever stands before it does",
  "FT-59": "there are no exports yet",
};

/** Attacks and faults of which a part cannot apply yet: which part, and why. */
export const IN_PART: Record<string, string> = {
  "FP-37": "REST and CSV come later; no list of people can be sorted or filtered",
  "FT-35": "what becomes of data is not looked at, only what becomes of tables",
  "FT-45": "no alarm is raised yet",
  "FT-60": "tried with migrations, and with sealing under AL-04; there is no other work by schedule that two could do",
};
