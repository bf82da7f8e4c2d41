import DataLoader from "dataloader";
import { GraphQLError } from "graphql";
import type pg from "pg";
import type { HomePass, HomePassChecker } from "../../kit/home-pass";
import { NoBasis } from "../../kit/no-basis";
import type { Caller } from "../../kit/viewer";

type Reading = { takenOn: string; systolic: number; diastolic: number };

/** A person as a gateway brings them here. */
type Shown = { handle: string; homePass?: string | null };

export type Context = { caller: Caller; checkPass: HomePassChecker; readings: DataLoader<HomePass, Reading[], string> };

export const resolvers = {
  Resident: {
    __resolveReference: ({ handle, homePass }: Shown): Shown => ({ handle, homePass }),
    async bloodPressures({ handle, homePass }: Shown, _args: unknown, context: Context): Promise<Reading[]> {
      const pass = await context.checkPass(homePass, handle, context.caller.viewer);
      if (pass?.classes.includes("HEALTH")) return context.readings.load(pass);
      const { message, messageKo, code } = new NoBasis();
      throw new GraphQLError(message, { extensions: { code, messageKo } });
    },
  },
};

const READINGS = `select p.subject_key as "subjectKey", p.chart_no as "chartNo",
    coalesce(json_agg(json_build_object('takenOn', r.taken_on, 'systolic', r.systolic, 'diastolic', r.diastolic)
      order by r.taken_on desc) filter (where r.chart_no is not null), '[]') as readings
  from patient p left join reading r using (chart_no) where p.subject_key = any($1) group by p.chart_no`;

const LOOKS = `insert into look (request_id, agency, account, purpose, basis, chart_no, result)
  select $1, $2, $3, $4, $5, chart_no, $7 from unnest($6::text[]) as chart_no`;

type Patient = { subjectKey: string; chartNo: string; readings: Reading[] };

/** Reads for all people of a request at once; who was looked at is written in the same transaction. */
export const makeReadings = (db: pg.Pool, caller: Caller): Context["readings"] =>
  new DataLoader(
    async (passes) => {
      const client = await db.connect();
      try {
        await client.query("begin");
        const { rows } = await client.query<Patient>(READINGS, [passes.map(({ subjectKey }) => subjectKey)]);
        await client.query(
          ...looks(
            caller,
            rows.map(({ chartNo }) => chartNo),
            "allowed",
          ),
        );
        await client.query("commit");
        const found = new Map(rows.map((row) => [row.subjectKey, row.readings]));
        return passes.map(({ subjectKey }) => found.get(subjectKey) ?? []);
      } catch (error) {
        await client.query("rollback");
        throw error;
      } finally {
        client.release();
      }
    },
    { cacheKeyFn: ({ subjectKey }) => subjectKey },
  );

/** The statement that writes down looks; of a look that was denied nobody knows whose chart it would have been. */
export const looks = (
  { viewer, origin }: Caller,
  charts: (string | null)[],
  result: "allowed" | "denied",
): [sql: string, parameters: unknown[]] => [
  LOOKS,
  [origin.requestId, viewer.agency, viewer.actor, viewer.purpose, viewer.basis, charts, result],
];
