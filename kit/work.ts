import type { EntityManager } from "typeorm";
import type { Origin, Viewer } from "./viewer";

/** One thing done by one caller at one instant, all or nothing. */
export type Work = { viewer: Viewer; origin: Origin; tx: EntityManager; now: Date };
