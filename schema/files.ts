import { join } from "node:path";

/** Where the committed schema documents lie. */
export const subgraphFile = (name: string): string => join(__dirname, "subgraphs", `${name}.graphql`);

/** Everything that the subgraphs have together. */
export const SUPERGRAPH_FILE = join(__dirname, "supergraph.graphql");

const inContracts = (name: string): string => join(__dirname, "contracts", `${name}.graphql`);

/** The supergraph document of each contract, as a gateway runs it. */
export const CONTRACT_FILES = {
  open: inContracts("open"),
  partner: inContracts("partner"),
  staff: inContracts("staff"),
  self: inContracts("self"),
};

/** What those who have a contract see. */
export const API_FILES = {
  open: inContracts("open-api"),
  partner: inContracts("partner-api"),
  staff: inContracts("staff-api"),
  self: inContracts("self-api"),
};
