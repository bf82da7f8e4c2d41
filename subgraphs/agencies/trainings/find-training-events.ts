import { conditions } from "../../../kit/conditions";
import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { TrainingEventRow } from "./training-event.entity";

export type FindTrainingEvents = { year?: number | null };

export function findTrainingEvents(
  reader: Reader,
  { year }: FindTrainingEvents,
  wish: PageWish,
): Promise<Page<TrainingEventRow>> {
  const { reading } = reader;
  return findPage<TrainingEventRow>(
    reader,
    {
      name: "trainingEvents",
      select: reading.columns(TrainingEventRow),
      from: `${reading.table(TrainingEventRow)} t`,
      parent: null,
      ...conditions([year, (at) => `extract(year from t.held_on) = ${at}::integer`]),
      order: ["t.held_on", "t.id"],
    },
    wish,
  );
}
