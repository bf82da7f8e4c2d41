import { composeServices } from "@apollo/composition";
import { composeSchemaContract } from "@theguild/federation-composition";
import { parse } from "graphql";

/** Why the subgraphs do not fit together, a line each. */
export class CompositionFailed extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The subgraphs do not compose:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
  }
}

const services = (subgraphs: Record<string, string>) =>
  Object.entries(subgraphs).map(([name, sdl]) => ({ name, typeDefs: parse(sdl), url: `subgraph://${name}` }));

/** Everything, for partners. */
export function composeSupergraph(subgraphs: Record<string, string>): string {
  const { supergraphSdl, errors, hints } = composeServices(services(subgraphs));
  const problems = [...(errors ?? []), ...(hints ?? [])].map((problem) => problem.message ?? String(problem));
  if (!supergraphSdl || problems.length > 0) throw new CompositionFailed(problems);
  return `${supergraphSdl.trim()}\n`;
}

/** What anonymous callers may ask: only what is tagged `open`, and of types nothing that is no longer reached. */
export function composeOpenContract(subgraphs: Record<string, string>): string {
  const { supergraphSdl, errors } = composeSchemaContract(
    services(subgraphs),
    { include: new Set(["open"]), exclude: new Set<string>() },
    true,
  );
  if (!supergraphSdl) throw new CompositionFailed((errors ?? []).map((error) => error.message));
  return `${supergraphSdl.trim()}\n`;
}
