import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from "typeorm";
import { buildSchema, graphql, GraphQLError } from "graphql";
import { Forbidden } from "./errors";
import { formatError } from "./format-error";
import type { Log } from "./log";

const logged: object[] = [];
const log = { error: (line: object) => logged.push(line) } as unknown as Log;
beforeEach(() => void (logged.length = 0));

const schema = buildSchema("enum State { OPEN } type Query { a: State b: State c(first: Int): Int d: Int! }");

/** What a caller sees of the errors of a query whose fields answer or throw this. */
async function seen(
  source: string,
  rootValue: object,
): Promise<{ message: string; code: unknown; incident?: unknown }[]> {
  const { errors = [] } = await graphql({ schema, source, rootValue });
  return errors
    .map((error) => formatError(error, log))
    .map(({ message, extensions }) => ({ message, ...extensions, code: extensions?.code }));
}

describe("what a caller sees of an error", () => {
  it("is a refusal's code and both sentences", async () => {
    const refuse = () => {
      throw new Forbidden("Not yours.", "권한이 없습니다.", "ROLE_FORBIDDEN");
    };
    expect(await seen("{ a }", { a: refuse })).toEqual([
      { message: "Not yours.", code: "ROLE_FORBIDDEN", messageKo: "권한이 없습니다." },
    ]);
  });

  it("is the document's own mistake, as graphql says it", async () => {
    expect(await seen("{ nope }", {})).toMatchObject([
      { code: "GRAPHQL_VALIDATION_FAILED", message: expect.stringContaining("nope") },
    ]);
    expect(logged).toEqual([]);
  });

  it.each<[string, string, object]>([
    ["an enum value that the schema does not know", "{ a }", { a: "secret-홍길동" }],
    ["null where null cannot be", "{ d }", { d: null }],
    ["a number beyond Int", "{ c }", { c: 2 ** 40 }],
    [
      "an error of graphql's own from a resolver",
      "{ a }",
      { a: () => Promise.reject(new GraphQLError("secret-홍길동")) },
    ],
    ["anything else", "{ a }", { a: () => Promise.reject(new Error("secret-홍길동")) }],
  ])("is nothing but an incident number for a fault of ours: %s", async (_what, source, rootValue) => {
    const [error] = await seen(source, rootValue);
    expect(error).toMatchObject({ code: "INTERNAL", incident: expect.any(String) });
    expect(JSON.stringify(error)).not.toContain("secret");
    expect(logged).toHaveLength(1);
  });

  it("is one incident, logged once, where several fields fail for one reason", async () => {
    const broken = new Error("the transaction is aborted");
    const both = await seen("{ a b }", { a: () => Promise.reject(broken), b: () => Promise.reject(broken) });
    expect(new Set(both.map(({ incident }) => incident)).size).toBe(1);
    expect(logged).toHaveLength(1);
  });

  it.each([
    ["57014", "SUBGRAPH_TIMEOUT"],
    ["57P01", "SUBGRAPH_UNAVAILABLE"],
    ["ECONNREFUSED", "SUBGRAPH_UNAVAILABLE"],
    ["22021", "INVALID"],
  ])("of the database's %s is %s, and no incident", async (code, shown) => {
    const trouble = Object.assign(new Error("select secret"), { code });
    expect(await seen("{ a }", { a: () => Promise.reject(trouble) })).toMatchObject([{ code: shown }]);
    expect(logged).toEqual([]);
  });

  it.each([new QueryRunnerProviderAlreadyReleasedError(), new QueryRunnerAlreadyReleasedError()])(
    "of a connection that broke between two statements is the same: %s",
    async (broken) => {
      expect(await seen("{ a }", { a: () => Promise.reject(broken) })).toMatchObject([
        { code: "SUBGRAPH_UNAVAILABLE" },
      ]);
      expect(logged).toEqual([]);
    },
  );
});
