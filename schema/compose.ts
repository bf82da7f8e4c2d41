import { composeServices } from "@apollo/composition";
import { composeSchemaContract, composeServices as composePublic } from "@theguild/federation-composition";
import { parse } from "graphql";

/** Why the subgraphs do not fit together, a line each. */
export class CompositionFailed extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The subgraphs do not compose:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
  }
}

/** A contract twice: as the document that a gateway runs, and as the schema that its callers see. */
export type Contract = { supergraphSdl: string; publicSdl: string };

const documents = (subgraphs: Record<string, string>) =>
  Object.entries(subgraphs).map(([name, sdl]) => ({ name, typeDefs: parse(sdl), url: `subgraph://${name}` }));

/** Everything, for partners. Composed by Apollo's composer; a hint counts as a problem. */
export function composePartnerContract(subgraphs: Record<string, string>): Contract {
  const { supergraphSdl, errors, hints } = composeServices(documents(subgraphs));
  const problems = [...(errors ?? []), ...(hints ?? [])].map((problem) => problem.message ?? String(problem));
  if (!supergraphSdl || problems.length > 0) throw new CompositionFailed(problems);
  // A second composer, by other authors, must find nothing wrong either.
  const second = composePublic(documents(subgraphs));
  return { supergraphSdl: tidy(supergraphSdl), publicSdl: tidy(accepted(second).publicSdl) };
}

/** What anonymous callers may ask: only what is tagged `open`, and no type that nothing leads to. */
export function composeOpenContract(subgraphs: Record<string, string>): Contract {
  const filter = { include: new Set(["open"]), exclude: new Set<string>() };
  const { supergraphSdl, publicSdl } = accepted(composeSchemaContract(documents(subgraphs), filter, true));
  return { supergraphSdl: tidy(supergraphSdl), publicSdl: tidy(publicSdl) };
}

type Composed = { supergraphSdl?: string; publicSdl?: string; errors?: readonly { message: string }[] };

function accepted({ supergraphSdl, publicSdl, errors }: Composed): { supergraphSdl: string; publicSdl: string } {
  if (supergraphSdl && publicSdl) return { supergraphSdl, publicSdl };
  throw new CompositionFailed((errors ?? []).map((error) => error.message));
}

const tidy = (sdl: string): string => `${sdl.trim()}\n`;
