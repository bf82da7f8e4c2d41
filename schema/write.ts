import { writeFileSync } from "node:fs";
import { composeOpenContract, composeSupergraph } from "./compose";
import { OPEN_CONTRACT_FILE, SUBGRAPH_FILE, SUPERGRAPH_FILE } from "./files";
import { printSubgraphs } from "./print";

// `npm run schema`: writes what the code says, so that a pull request shows it.
const subgraphs = printSubgraphs();
for (const [name, sdl] of Object.entries(subgraphs)) writeFileSync(SUBGRAPH_FILE(name), sdl);
writeFileSync(SUPERGRAPH_FILE, composeSupergraph(subgraphs));
writeFileSync(OPEN_CONTRACT_FILE, composeOpenContract(subgraphs));
