import { composeOpenContract, composePartnerContract } from "./compose";
import { OPEN_API_FILE, OPEN_CONTRACT_FILE, PARTNER_API_FILE, subgraphFile, SUPERGRAPH_FILE } from "./files";
import { printSubgraphs } from "./print";

/** Every committed schema document by its file, as the code says it now. */
export function schemaDocuments(): Map<string, string> {
  const subgraphs = printSubgraphs();
  const partner = composePartnerContract(subgraphs);
  const open = composeOpenContract(subgraphs);
  return new Map([
    ...Object.entries(subgraphs).map(([name, sdl]) => [subgraphFile(name), sdl] as const),
    [SUPERGRAPH_FILE, partner.supergraphSdl],
    [PARTNER_API_FILE, partner.publicSdl],
    [OPEN_CONTRACT_FILE, open.supergraphSdl],
    [OPEN_API_FILE, open.publicSdl],
  ]);
}
