import DataLoader from "dataloader";
import type { Reader } from "../../../kit/operation";
import type { ResidentRow } from "../people/resident.entity";
import type { Access } from "./access.loader";

/** The passes for all people of an operation, signed at once; null for whom nothing was opened. */
export const passLoader = (
  { viewer, secrets, now }: Reader,
  access: { load(residentId: string): Promise<Access | null> },
) =>
  new DataLoader<ResidentRow, string | null, string>(
    async (people) => {
      const decided = await Promise.all(people.map(({ id }) => access.load(id)));
      const openings = people.flatMap(({ id, householdId }, index) => {
        const { classes, until } = decided[index] ?? {};
        return classes && until && classes.size > 0
          ? { subject: id, household: householdId, classes: [...classes], until }
          : [];
      });
      const passes = openings.length > 0 ? await secrets.issuePass(viewer, openings, now) : [];
      const passOf = new Map(openings.map(({ subject }, index) => [subject, passes[index]]));
      return people.map(({ id }) => passOf.get(id) ?? null);
    },
    { cacheKeyFn: ({ id }) => id },
  );
