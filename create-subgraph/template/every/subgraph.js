import { readFileSync } from "node:fs";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { graphql, parse } from "graphql";
import { openDoor } from "./door.js";
import { contextOf, resolvers } from "./resolvers.js";

/** The name under which the hub asks it; a request that was signed for another is refused. */
export const NAME = "__NAME__";

const near = (file) => readFileSync(new URL(file, import.meta.url), "utf8");

/** Makes the tables where they are missing. */
export const migrate = (db) => db.query(near("tables.sql"));

/** The HTTP server of the subgraph, on its database. */
export function openSubgraph({ db, publicKey, ...keys }) {
  const schema = buildSubgraphSchema([{ typeDefs: parse(near("schema.graphql")), resolvers }]);
  return openDoor({
    publicKey,
    name: NAME,
    async redeem({ ticket, until }) {
      await db.query("delete from used_ticket where until < now() - interval '1 minute'");
      const insert = "insert into used_ticket values ($1, $2) on conflict do nothing";
      return (await db.query(insert, [ticket, until])).rowCount === 1;
    },
    async answer({ query, variables, operationName }, caller) {
      const contextValue = contextOf({ db, caller, ...keys });
      const { data, errors } = await graphql({
        schema,
        source: query,
        variableValues: variables,
        operationName,
        contextValue,
      });
      return { data, ...(errors && { errors: errors.map(told) }) };
    },
  });
}

/** What went wrong here is for this subgraph's own log; the hub is told only what was refused on purpose. */
function told(error) {
  if (error.extensions.code) return error.toJSON();
  if (error.originalError) console.error(error.originalError);
  const { path } = error;
  return {
    message: "This part could not be answered.",
    path,
    extensions: { code: "INTERNAL", messageKo: "처리하지 못했습니다." },
  };
}
