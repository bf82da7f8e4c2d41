import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { ContractClauseRow } from "./contract-clause.entity";
import { ContractRow } from "./contract.entity";
import { maySeeContracts } from "./contract.policy";

export const contractLoaders = ({ reading, viewer }: Reader) => ({
  contract: loadOne(
    async (ids: string[]) =>
      maySeeContracts(viewer) === "allowed" ? reading.rows(ContractRow, "where t.id = any($1)", [ids]) : [],
    (contract) => contract.id,
  ),
  clausesOfContract: loadMany(
    async (contracts: string[]) =>
      maySeeContracts(viewer) === "allowed"
        ? reading.rows(ContractClauseRow, "where t.contract_id = any($1) order by t.number", [contracts])
        : [],
    (clause) => clause.contractId,
  ),
});
