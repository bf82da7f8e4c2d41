import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { graphql, parse } from "graphql";
import pg from "pg";
import { createContextVerifier } from "../../kit/caller-context";
import { createHomePassChecker } from "../../kit/home-pass";
import type { Caller, SignedCaller } from "../../kit/viewer";
import { openDoor } from "./door";
import { type Context, looks, makeReadings, resolvers } from "./readings";

/** The name under which the hub asks this house. */
const NAME = "readings";

/** The medical centre's own subgraph, in its own house: its database, its rules, its log, and three keys that the hub's operator gave it. */
async function start(): Promise<void> {
  const { HOME_DATABASE_URL, HOME_AGENCY = "", HOME_KEY = "", CALLER_KEY = "", PASS_KEY = "" } = process.env;
  const db = new pg.Pool({ connectionString: HOME_DATABASE_URL, max: 4 });
  const typeDefs = parse(readFileSync(join(__dirname, "schema.graphql"), "utf8"));
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  const checkPass = await createHomePassChecker(readFileSync(PASS_KEY, "utf8"), HOME_AGENCY, readFileSync(HOME_KEY));

  const redeem = async ({ ticket, until }: SignedCaller): Promise<boolean> => {
    const insert = "insert into used_ticket values ($1, $2) on conflict do nothing returning ticket";
    return (await db.query(insert, [ticket, until])).rowCount === 1;
  };

  const answer = async (
    { query, variables, operationName }: { query: string; variables?: Record<string, unknown>; operationName?: string },
    caller: Caller,
  ): Promise<unknown> => {
    const contextValue: Context = { caller, checkPass, readings: makeReadings(db, caller) };
    const result = await graphql({
      schema,
      source: query,
      variableValues: variables,
      operationName,
      contextValue,
    });
    const denied = result.errors?.filter(({ extensions }) => extensions.code === "ACCESS_NO_BASIS") ?? [];
    if (denied.length > 0)
      await db.query(
        ...looks(
          caller,
          denied.map(() => null),
          "denied",
        ),
      );
    return result;
  };

  const server = openDoor({
    verify: await createContextVerifier(readFileSync(CALLER_KEY, "utf8"), NAME),
    redeem,
    answer,
  });
  server.listen(0, "127.0.0.1", () => {
    process.stdout.write(`GraphQL http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql\n`);
  });
  process.once("SIGTERM", () => process.exit(0));
}

void start();
