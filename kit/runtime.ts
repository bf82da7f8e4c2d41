import { setTimeout as pause } from "node:timers/promises";
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";
import type { DataSource } from "typeorm";
import { type Chore, startChores } from "./chores";
import type { Clock } from "./clock";
import type { CursorSeal } from "./cursor";
import { type Connections, connectionsOf } from "./database";
import { type Backlog, backlogOf } from "./evidence/backlog";
import type { Companion } from "./definition";
import { insistOnDownloadReason } from "./evidence/download-reason";
import { createReceiptSigner, receiptFor } from "./evidence/receipt";
import { type RefusedLook, refusedAtTheGateway } from "./evidence/refused-look";
import { startSealer } from "./evidence/sealer";
import { withoutEvidence } from "./evidence/without-evidence";
import { recordLooksAlone } from "./evidence/write-looks";
import type { Listeners } from "./events/event";
import { createHearing, type Hear } from "./events/hear";
import { type Bus, startRelay } from "./events/relay";
import { formatError } from "./format-error";
import type { Log } from "./log";
import type { NoticeRoute } from "./notices";
import { Operation, type Reader } from "./operation";
import { anyResidentNumber, holdsResidentNumber, residentNumberRefused } from "./resident-number";
import type { Secrets } from "./secrets";
import type { Traces } from "./traces";
import { createRedemption, type RedeemTicket } from "./tickets";
import type { Caller, Origin } from "./viewer";

export type SubgraphRequest = {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
};

export type SubgraphAnswer = {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
  /** `recorded`: that looks at people were written down for it. */
  extensions?: Record<string, unknown>;
};

/** A subgraph ready to answer, in this process; the HTTP door of `serve` stands in front of the same thing. */
export type SubgraphRuntime = {
  name: string;
  run(request: SubgraphRequest, caller: Caller): Promise<SubgraphAnswer>;
  /** Writes down what a gateway refused this caller, in a transaction of its own. */
  refused(looks: readonly RefusedLook[], caller: Caller): Promise<void>;
  /** The signed receipt for a request of this caller; null while its records are not sealed, or where there are none. */
  receipt(requestId: string, caller: Caller): Promise<string | null>;
  redeem: RedeemTicket;
  /** Takes what happened at other owners. */
  hear: Hear;
  /** Whether its database answers. */
  ready(): Promise<boolean>;
  connections(): Connections;
  /** What of its evidence is not sealed yet. */
  backlog(): Promise<Backlog>;
  close(): Promise<void>;
};

export type RuntimeParts<Loaders> = {
  name: string;
  schema: GraphQLSchema;
  db: DataSource;
  makeLoaders: (reader: Reader) => Loaders;
  cursors: CursorSeal;
  secrets: Secrets;
  /** The key with which receipts are signed. */
  receiptKey: string;
  chores: readonly Chore[];
  companion?: Companion;
  /** By whom people are told what must reach them; left out: by nobody. */
  notices?: NoticeRoute | undefined;
  /** What it does when it is told of events. */
  listens?: Listeners;
  /** By which it tells others of its own; left out: it tells nobody, and keeps them. */
  bus?: Bus;
  clock: Clock;
  log: Log;
  /** Who is told how long an operation took, if anybody. */
  traces?: Traces;
};

// A compiled document takes about 100 KB, a hundred times its text.
const REMEMBERED_DOCUMENTS = 500;
const REMEMBERED_TEXT = 1024 * 1024;
const READY_WITHIN = 1000;

const answers = (db: DataSource): Promise<boolean> =>
  db.query("select 1").then(
    () => true,
    () => false,
  );

export function createRuntime<Loaders>(parts: RuntimeParts<Loaders>): SubgraphRuntime {
  const { name, schema, db, makeLoaders, cursors, secrets, receiptKey, chores, clock, log, traces } = parts;
  const documents = new LRUCache<string, Document>({
    max: REMEMBERED_DOCUMENTS,
    maxSize: REMEMBERED_TEXT,
    sizeCalculation: (_document, text) => text.length + 1,
  });
  const sealer = startSealer(db, log);
  const seeingTo = startChores(db, chores, clock, log);
  const companion = parts.companion?.({ db, secrets, clock, log, notices: parts.notices });
  const relay = parts.bus && startRelay({ name, db, bus: parts.bus, clock, log });
  const hearing = createHearing(db, parts.listens ?? {}, clock, log);
  const tellOthers = (): void => relay?.wake();
  const signing = createReceiptSigner(receiptKey);

  const read = (text: string): Document => {
    const known = documents.get(text);
    if (known) return known;
    const document = new Document(schema, text);
    documents.set(text, document);
    return document;
  };

  return {
    name,
    async run({ query, variables, operationName }, caller) {
      const document = read(query);
      const { requestId } = caller.origin;
      if (document.holdsResidentNumber || anyResidentNumber(variables)) return withResidentNumber();
      const compiled = document.operation(operationName ?? undefined);
      if (!compiled.query) return answer(compiled.refused, log, requestId);
      const withoutReason = refuseDownload(caller.origin);
      if (withoutReason) return answer({ data: null, errors: [withoutReason] }, log, requestId);
      const started = Date.now();
      const operation = new Operation(db, caller, makeLoaders, cursors, secrets, clock, tellOthers);
      try {
        const result = await compiled.query(undefined, operation, variables ?? {});
        if (!operation.evidence.isEmpty) await operation.testify();
        if (operation.unwritten) return withoutEvidence(operation.unwritten, log.child({ requestId }));
        const answered = answer(result, log, requestId);
        return operation.recorded ? { ...answered, extensions: RECORDED } : answered;
      } finally {
        await operation.end();
        if (operation.recorded) sealer.soon();
        traces?.add({
          requestId,
          name: "operation",
          started,
          attributes: { subgraph: name, statements: operation.statements },
        });
      }
    },
    async refused(looks, caller) {
      await recordLooksAlone(db, looks.map(refusedAtTheGateway), caller, clock());
      sealer.soon();
    },
    receipt: async (requestId, { viewer }) => receiptFor(db, await signing, { subgraph: name, requestId, viewer }),
    redeem: createRedemption(db),
    async hear(events) {
      const heard = await hearing(events);
      // What it did may have made events of its own.
      tellOthers();
      return heard;
    },
    ready: () => Promise.race([answers(db), pause(READY_WITHIN, false, { ref: false })]),
    connections: () => connectionsOf(db),
    backlog: () => backlogOf(db),
    close: () =>
      Promise.all([relay?.stop(), sealer.stop(), seeingTo.stop(), companion?.stop()]).then(() => db.destroy()),
  };
}

const RECORDED = { recorded: true } as const;

/** Whoever takes data away says why before anything is read, whichever gateway let him in. */
function refuseDownload({ action, reason }: Origin): GraphQLError | null {
  if (action !== "download") return null;
  try {
    insistOnDownloadReason(reason);
    return null;
  } catch (error) {
    return new GraphQLError((error as Error).message, { originalError: error as Error });
  }
}

function withResidentNumber(): SubgraphAnswer {
  const { message, messageKo, code } = residentNumberRefused();
  return { data: null, errors: [{ message, extensions: { code, messageKo } }] };
}

type Compiled = { query: CompiledQuery["query"]; refused: null } | { query: null; refused: ExecutionResult };

/** A document that was sent once is sent again: it is parsed and validated once, and each operation compiled once. */
class Document {
  private readonly checked: DocumentNode | readonly GraphQLError[];
  readonly holdsResidentNumber: boolean;
  private readonly compiled = new Map<string | undefined, Compiled>();

  constructor(
    private readonly schema: GraphQLSchema,
    text: string,
  ) {
    this.checked = check(schema, text);
    this.holdsResidentNumber = holdsResidentNumber(text);
  }

  operation(name: string | undefined): Compiled {
    const known = this.compiled.get(name);
    if (known) return known;
    const compiled = this.compile(name);
    // Names that a document does not hold are without number; nothing is kept of them.
    if (compiled.query) this.compiled.set(name, compiled);
    return compiled;
  }

  private compile(name: string | undefined): Compiled {
    if (!("kind" in this.checked)) return { query: null, refused: { errors: this.checked } };
    const compiled = compileQuery(this.schema, this.checked, name);
    return isCompiledQuery(compiled) ? { query: compiled.query, refused: null } : { query: null, refused: compiled };
  }
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

function answer({ data, errors }: ExecutionResult, log: Log, requestId: string): SubgraphAnswer {
  if (!errors) return { data };
  const own = log.child({ requestId });
  return { data, errors: errors.map((error) => formatError(error, own)) };
}
