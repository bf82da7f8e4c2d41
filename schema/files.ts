import { join } from "node:path";

/** Where the committed schema documents lie. */
export const subgraphFile = (name: string): string => join(__dirname, "subgraphs", `${name}.graphql`);

/** What a gateway runs for partners. */
export const SUPERGRAPH_FILE = join(__dirname, "supergraph.graphql");

/** What a gateway runs for anonymous callers. */
export const OPEN_CONTRACT_FILE = join(__dirname, "contracts", "open.graphql");

/** What a partner sees. */
export const PARTNER_API_FILE = join(__dirname, "contracts", "partner-api.graphql");

/** What an anonymous caller sees. */
export const OPEN_API_FILE = join(__dirname, "contracts", "open-api.graphql");
