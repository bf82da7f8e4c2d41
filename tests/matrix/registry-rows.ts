import { hashOf } from "../../kit/credential";
import { once } from "./arguments";
import { row, type Row } from "./row";

/** The rows of registered operations and of the usage of fields. */
export const REGISTRY_ROWS: Readonly<Record<string, Row>> = {
  "Query.deprecatedFieldsInUse": row("the operator's", undefined, "{ nodes { coordinate clientId } }"),
  "Query.documentOfClient": row(
    "whose credential it is",
    () => ({ clientId: "cli_matrix_keeper", hash: hashOf("{mark90441}") }),
    "{ text }",
  ),
  "Query.fieldUsage": row(
    "the operator's",
    () => ({ coordinate: "Query.mark90442" }),
    "{ nodes { coordinate clientId } }",
  ),
  "Query.journalEnd": row("whose credential it is"),
  "Query.usedDocuments": row("whose credential it is", () => ({ after: null }), "{ text }"),
  "Mutation.recordFieldUsage": row("the issuer's", () => ({
    uses: [{ day: "2020-01-02", coordinate: "Query.counted", isDeprecated: false, requests: 1 }],
  })),
  "Mutation.registerOperations": row(
    "by people alone",
    once(({ target, fresh }) => ({
      clientId: target("cli"),
      appVersion: "1",
      documents: [`query Matrix${fresh().replace(/-/g, "")} { platforms { totalCount } }`],
    })),
  ),
  "Mutation.retireOperation": row(
    "by people alone",
    once(({ target }) => ({ operationId: target("opn") })),
  ),
};
