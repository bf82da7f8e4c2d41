import { composeContract, composeWhole, CONTRACT_TAGS } from "./compose";
import { API_FILES, CONTRACT_FILES, subgraphFile, SUPERGRAPH_FILE } from "./files";
import { printSubgraphs } from "./print";

const CONTRACTS = ["open", "partner", "staff", "self"] as const;

/** Every committed schema document by its file, as the code says it now. */
export function schemaDocuments(): Map<string, string> {
  const subgraphs = printSubgraphs();
  return new Map([
    ...Object.entries(subgraphs).map(([name, sdl]) => [subgraphFile(name), sdl] as const),
    [SUPERGRAPH_FILE, composeWhole(subgraphs)],
    ...CONTRACTS.flatMap((name) => {
      const { supergraphSdl, publicSdl } = composeContract(subgraphs, CONTRACT_TAGS[name]);
      return [[CONTRACT_FILES[name], supergraphSdl] as const, [API_FILES[name], publicSdl] as const];
    }),
  ]);
}
