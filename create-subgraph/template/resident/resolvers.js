import { GraphQLError } from "graphql";
import { openPass } from "./home-pass.js";

export const contextOf = (parts) => parts;

export const resolvers = {
  Resident: {
    __resolveReference: ({ handle, homePass }) => ({ handle, homePass }),
    async __FIELD__LastVisit({ handle, homePass }, _args, { db, caller, ...keys }) {
      const pass = openPass(homePass, handle, caller.viewer, keys);
      if (!pass?.classes.includes("HEALTH")) throw noBasis();
      return lastVisit(db, caller, pass.subjectKey);
    },
  },
};

/** One statement, so that nothing is shown that is not written down. */
async function lastVisit(db, { viewer, origin }, subjectKey) {
  const { rows } = await db.query(
    `with shown as (select subject_key, to_char(visited_on, 'YYYY-MM-DD') as day from visit where subject_key = $1),
       written as (insert into look (request_id, agency, account, purpose, basis, subject_key)
         select $2, $3, $4, $5, $6, subject_key from shown)
     select day from shown`,
    [subjectKey, origin.requestId, viewer.agency, viewer.actor, viewer.purpose, viewer.basis],
  );
  return rows[0]?.day ?? null;
}

const noBasis = () =>
  new GraphQLError("Nothing lets you see this of this person.", {
    extensions: { code: "ACCESS_NO_BASIS", messageKo: "이 정보를 열람할 근거가 없습니다." },
  });
