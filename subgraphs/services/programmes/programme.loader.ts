import DataLoader from "dataloader";
import { byArguments, loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import type { Page, PageWish } from "../../../kit/page";
import { validOn } from "../../../kit/valid-on";
import { type FindProgrammes, findProgrammesOfPlatforms } from "./find-programmes";
import { MilestoneRow } from "./milestone.entity";
import { ProgrammeRow } from "./programme.entity";
import { ProgrammeStatusRow } from "./programme-status.entity";

/** Programmes are public: no viewer is refused one. */
export const programmeLoaders = (reader: Reader) => {
  const { reading } = reader;
  return {
    programme: loadOne(
      (ids: string[]) => reading.rows(ProgrammeRow, "where t.id = any($1)", [ids]),
      (programme) => programme.id,
    ),
    programmeBySlug: loadOne(
      (slugs: string[]) => reading.rows(ProgrammeRow, "where t.slug = any($1)", [slugs]),
      (programme) => programme.slug,
    ),
    programmesOfPlatform: byArguments(
      ({ wish, ...which }: FindProgrammes & { wish: PageWish }) =>
        new DataLoader<string, Page<ProgrammeRow> | null>(async (platforms) => {
          const pages = await findProgrammesOfPlatforms(reader, which, wish, platforms);
          return platforms.map((platform) => pages.get(platform) ?? null);
        }),
    ),
    statusOn: byArguments((day: string) =>
      loadOne(
        (programmes: string[]) =>
          reading.rows(ProgrammeStatusRow, `where t.programme_id = any($1) and ${validOn("$2")}`, [programmes, day]),
        (status) => status.programmeId,
      ),
    ),
    statusHistory: loadMany(
      (programmes: string[]) =>
        reading.rows(ProgrammeStatusRow, "where t.programme_id = any($1) order by t.programme_id, t.valid_from", [
          programmes,
        ]),
      (status) => status.programmeId,
    ),
    milestones: loadMany(
      (programmes: string[]) =>
        reading.rows(MilestoneRow, "where t.programme_id = any($1) order by t.programme_id, t.place", [programmes]),
      (milestone) => milestone.programmeId,
    ),
  };
};
