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

/** Everything that the subgraphs have together. Composed by Apollo's composer; a hint counts as a problem. */
export function composeWhole(subgraphs: Record<string, string>): string {
  const { supergraphSdl, errors, hints } = composeServices(documents(subgraphs));
  const problems = [...(errors ?? []), ...(hints ?? [])].map((problem) => problem.message ?? String(problem));
  if (!supergraphSdl || problems.length > 0) throw new CompositionFailed(problems);
  // A second composer, by other authors, must find nothing wrong either.
  accepted(composePublic(documents(subgraphs)));
  return tidy(supergraphSdl);
}

/** Which fields a contract has, by the tags that they carry: only those with one of these, or all without one of these. */
export type Tags = { include: readonly string[] } | { exclude: readonly string[] };

/** Whose contract has what. `only-…` leaves a field to one audience; what the public may ask, everybody may. */
export const CONTRACT_TAGS = {
  open: { include: ["open"] },
  self: { include: ["open", "self", "only-self"] },
  partner: { exclude: ["only-staff", "only-self"] },
  staff: { exclude: ["only-self"] },
} satisfies Record<string, Tags>;

/** A part of the graph, chosen by tags, without types that nothing leads to any more. */
export function composeContract(subgraphs: Record<string, string>, tags: Tags): Contract {
  const filter = {
    include: new Set("include" in tags ? tags.include : []),
    exclude: new Set("exclude" in tags ? tags.exclude : []),
  };
  const { supergraphSdl, publicSdl } = accepted(composeSchemaContract(documents(subgraphs), filter, true));
  return { supergraphSdl: tidy(supergraphSdl), publicSdl: tidy(publicSdl) };
}

type Composed = { supergraphSdl?: string; publicSdl?: string; errors?: readonly { message: string }[] };

function accepted({ supergraphSdl, publicSdl, errors }: Composed): { supergraphSdl: string; publicSdl: string } {
  if (supergraphSdl && publicSdl) return { supergraphSdl, publicSdl };
  throw new CompositionFailed((errors ?? []).map((error) => error.message));
}

const tidy = (sdl: string): string => `${sdl.trim()}\n`;
