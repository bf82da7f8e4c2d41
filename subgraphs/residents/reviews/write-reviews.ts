import type { ClientBase } from "pg";
import type { Chore } from "../../../kit/chores";

/** On the first day of a month, who looked at whom in the month before is reviewed by rules; once for each agency. */
export const writeReviews: Chore = {
  name: "access reviews",
  async run(db, now) {
    const runner = db.createQueryRunner();
    try {
      const client = (await runner.connect()) as ClientBase;
      await client.query("select write_access_reviews($1)", [now]);
    } finally {
      await runner.release();
    }
  },
};
