import { setTimeout as pause } from "node:timers/promises";
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from "graphql";
import { LRUCache } from "lru-cache";
import type { DataSource } from "typeorm";
import type { Clock } from "./clock";
import type { CursorSeal } from "./cursor";
import { formatError } from "./format-error";
import type { Log } from "./log";
import { Operation, type Reader } from "./operation";
import type { Viewer } from "./viewer";

export type SubgraphRequest = {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
};

export type SubgraphAnswer = { data?: Record<string, unknown> | null; errors?: GraphQLFormattedError[] };

/** A subgraph ready to answer, in this process; the HTTP door of `serve` stands in front of the same thing. */
export type SubgraphRuntime = {
  name: string;
  run(request: SubgraphRequest, viewer: Viewer): Promise<SubgraphAnswer>;
  /** Whether its database answers. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
};

export type RuntimeParts<Loaders> = {
  name: string;
  schema: GraphQLSchema;
  db: DataSource;
  makeLoaders: (reader: Reader) => Loaders;
  cursors: CursorSeal;
  clock: Clock;
  log: Log;
};

const REMEMBERED_DOCUMENTS = 2000;
const READY_WITHIN = 1000;

const answers = (db: DataSource): Promise<boolean> =>
  db.query("select 1").then(
    () => true,
    () => false,
  );

export function createRuntime<Loaders>(parts: RuntimeParts<Loaders>): SubgraphRuntime {
  const { name, schema, db, makeLoaders, cursors, clock, log } = parts;
  const documents = new LRUCache<string, DocumentNode | readonly GraphQLError[]>({ max: REMEMBERED_DOCUMENTS });

  const read = (text: string): DocumentNode | readonly GraphQLError[] => {
    const known = documents.get(text);
    if (known) return known;
    const checked = check(schema, text);
    documents.set(text, checked);
    return checked;
  };

  return {
    name,
    async run({ query, variables, operationName }, viewer) {
      const document = read(query);
      if (Array.isArray(document)) return { errors: document.map((error) => formatError(error, log)) };
      const operation = new Operation(db, viewer, makeLoaders, cursors, clock);
      try {
        const result = await execute({
          schema,
          document: document as DocumentNode,
          contextValue: operation,
          variableValues: variables,
          operationName,
        });
        return answer(result, log);
      } finally {
        await operation.end();
      }
    },
    ready: () => Promise.race([answers(db), pause(READY_WITHIN, false, { ref: false })]),
    close: () => db.destroy(),
  };
}

function check(schema: GraphQLSchema, text: string): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(text);
    const mistakes = validate(schema, document);
    return mistakes.length > 0 ? mistakes : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

const answer = ({ data, errors }: ExecutionResult, log: Log): SubgraphAnswer =>
  errors ? { data, errors: errors.map((error) => formatError(error, log)) } : { data };
