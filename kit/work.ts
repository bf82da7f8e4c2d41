import type { EntityManager } from "typeorm";
import type { Evidence } from "./evidence/evidence";
import type { Fingerprint } from "./fingerprint";
import type { Origin, Viewer } from "./viewer";

/** One thing done by one caller at one instant, all or nothing; whom he looks at or changes, he adds to the evidence. */
export type Work = {
  viewer: Viewer;
  origin: Origin;
  evidence: Evidence;
  tx: EntityManager;
  now: Date;
  /** By which a request is known again, and by nobody without the key. */
  fingerprint: Fingerprint;
};
