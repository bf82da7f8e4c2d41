import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import { type FormattedExecutionResult, GraphQLError, type GraphQLSchema } from "graphql";
import type { Classifications } from "../../access/coordinates";
import type { GatewayContext } from "../subgraph-source";
import { type ClosedTo, closingFields } from "./classified-fields";
import { type CompiledOperation, compileOperation, type CompileParts } from "./compile-operation";
import type { PlannedGraph } from "./planned-graph";
import { plannerOf } from "./planner";
import type { SourceOf } from "./run-plan";
import { namingInPlan } from "./response-names";

type Gateway = ApolloServerOptionsWithGateway<GatewayContext>["gateway"];
type Executor = NonNullable<Awaited<ReturnType<Gateway["load"]>>["executor"]>;
type Request = Parameters<Executor>[0];

const NO_OPERATION = "The document has no operation of the name that the request gives, or several and it gives none.";

/** Told of each request of which something was closed to the caller, and where that could not be written down, why. */
export type OnRefused = (context: GatewayContext, classes: readonly string[], unrecorded?: unknown) => void;

/** Told of each request that is answered. */
export type OnAsked = (request: Request["request"], context: GatewayContext) => void;

/** Who is told of what it does. */
export type Told = { onRefused?: OnRefused; onAsked?: OnAsked; onPlanned?: CompileParts["onPlanned"] };

/** What was made of a document: which of its fields are closed to whom, and its operations for each of these. */
type Prepared = { closedTo: ClosedTo; compiled: Map<string, CompiledOperation> };

/** A gateway for Apollo's server and on Apollo's planner; what was planned is run and written by this folder. */
export class HubGateway implements Gateway {
  private readonly parts: CompileParts;
  private readonly prepared = new WeakMap<Request["document"], Prepared>();

  constructor(
    private readonly supergraphSdl: string,
    private readonly graph: PlannedGraph,
    /** What callers see. */
    readonly schema: GraphQLSchema,
    sourceOf: SourceOf,
    private readonly told: Told = {},
  ) {
    const { onRefused, onPlanned } = told;
    const onUnrecorded = (asking: GatewayContext, error: unknown): void => onRefused?.(asking, [], error);
    const nameInPlan = namingInPlan(schema);
    this.parts = { schema, nameInPlan, planner: plannerOf(graph), sourceOf, onUnrecorded, onPlanned };
  }

  /** What its fields tell about people. */
  get classifications(): Classifications {
    return this.parts.planner.classifications;
  }

  onSchemaLoadOrUpdate(tell: Parameters<Gateway["onSchemaLoadOrUpdate"]>[0]): () => void {
    tell({ apiSchema: this.schema, coreSupergraphSdl: this.supergraphSdl });
    return () => {};
  }

  async load(): Promise<{ executor: Executor }> {
    return { executor: (request) => this.execute(request) };
  }

  async stop(): Promise<void> {
    this.retire();
  }

  /** Another graph took over: who came before is answered still. */
  retire(): void {
    this.graph.close();
  }

  private async execute({ document, operation, request, context }: Request): ReturnType<Executor> {
    // Apollo Server calls with none where the document has several and the request names none of them.
    if (!(operation as typeof operation | undefined)) return { errors: [new GraphQLError(NO_OPERATION)] };
    const { closedTo, compiled } = this.prepare(document);
    const caller = context as GatewayContext;
    const closed = closedTo(caller.viewer);
    if (!caller.warming) {
      this.told.onAsked?.(request, caller);
      if (closed.classes.length > 0) this.told.onRefused?.(caller, closed.classes);
    }
    const key = [operation.name?.value ?? "", ...closed.classes].join(" ");
    const answer = compiled.get(key) ?? compileOperation(this.parts, document, operation, closed);
    compiled.set(key, answer);
    const { errors, text, recordedBy } = await answer(request.variables ?? {}, caller);
    const data = text === null ? undefined : (new WrittenAnswer(text) as unknown as Record<string, unknown>);
    return {
      data,
      ...(errors.length > 0 && { errors }),
      ...(recordedBy.size > 0 && { extensions: { receipt: receiptOf(caller, recordedBy) } }),
    };
  }

  private prepare(document: Request["document"]): Prepared {
    const known = this.prepared.get(document);
    if (known) return known;
    const closedTo = closingFields(this.schema, this.parts.planner.classifications, document);
    const prepared = { closedTo, compiled: new Map<string, CompiledOperation>() };
    this.prepared.set(document, prepared);
    return prepared;
  }
}

/** Under which number, and of which subgraphs, the caller can have receipts for what was shown or refused. */
const receiptOf = ({ origin }: GatewayContext, subgraphs: ReadonlySet<string>) => ({
  id: origin.requestId,
  of: [...subgraphs].sort(),
});

/** An answer that is text already, on its way through Apollo Server. */
class WrittenAnswer {
  constructor(readonly text: string) {}
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** The response as text; Apollo Server's `stringifyResult`. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const { data, ...rest } = result as { data?: unknown };
  if (!(data instanceof WrittenAnswer)) return `${JSON.stringify(result)}\n`;
  const others = JSON.stringify(rest);
  const start = others === "{}" ? "{" : `${others.slice(0, -1)},`;
  return `${start}"data":${data.text}}\n`;
}
