import { ApolloGateway } from "@apollo/gateway";
import type { FormattedExecutionResult } from "graphql";
import type { GatewayContext } from "../subgraph-source";
import { type CompiledOperation, compileOperation } from "./compile-operation";
import { plannerOf } from "./planner";
import type { SourceOf } from "./run-plan";

type Executor = ApolloGateway["executor"];
type Request = Parameters<Executor>[0];

/** Apollo's gateway with our execution: it composes and plans, and what was planned is run and written by this folder. */
export class HubGateway extends ApolloGateway {
  private compiled = new WeakMap<Request["document"], Map<string | undefined, CompiledOperation>>();

  constructor(config: ConstructorParameters<typeof ApolloGateway>[0], sourceOf: SourceOf) {
    super({
      ...config,
      buildService: () => ({ process: () => Promise.reject(new Error("subgraphs are asked by the plan")) }),
    });
    let parts: Parameters<typeof compileOperation>[0] | null = null;
    this.onSchemaLoadOrUpdate(() => {
      parts = null;
      this.compiled = new WeakMap();
    });
    this.executor = async (request) => {
      if (!this.schema) throw new Error("the gateway has no supergraph yet");
      parts ??= { schema: this.schema, planner: plannerOf(this), sourceOf };
      const operation =
        this.known(request) ?? this.remember(request, compileOperation(parts, request.document, request.operation));
      const { errors, text } = await operation(request.request.variables ?? {}, request.context as GatewayContext);
      const data = text === null ? undefined : (new WrittenAnswer(text) as unknown as Record<string, unknown>);
      return errors.length > 0 ? { data, errors } : { data };
    };
  }

  private known({ document, operation }: Request): CompiledOperation | undefined {
    return this.compiled.get(document)?.get(operation.name?.value);
  }

  private remember({ document, operation }: Request, compiled: CompiledOperation): CompiledOperation {
    const ofDocument = this.compiled.get(document) ?? new Map<string | undefined, CompiledOperation>();
    this.compiled.set(document, ofDocument.set(operation.name?.value, compiled));
    return compiled;
  }
}

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
