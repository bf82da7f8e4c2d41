import type { EntityManager } from "typeorm";
import type { Viewer } from "./viewer";

/** One thing done by one caller at one instant, all or nothing. */
export type Work = { viewer: Viewer; tx: EntityManager; now: Date };
