import { join } from "node:path";

/** Where the committed schema documents lie. */
export const SUBGRAPH_FILE = (name: string) => join(__dirname, "subgraphs", `${name}.graphql`);
export const SUPERGRAPH_FILE = join(__dirname, "supergraph.graphql");
export const OPEN_CONTRACT_FILE = join(__dirname, "contracts", "open.graphql");
