import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import type { ClientAccessRow } from "../clients/client.loader";
import { STANDING } from "../clients/client.loader";
import { mayKnowClients } from "../clients/client.policy";
import { AccountDutyRow } from "./account-duty.entity";
import { AccountRow } from "./account.entity";
import { maySeeAccounts } from "./account.policy";

/** Who signed in and what they may do today, as a gateway makes its Viewer from it. */
export type AccountAccessRow = Omit<ClientAccessRow, "credential" | "clientId" | "agencyId" | "agencyKind"> & {
  id: string;
  actor: string;
  agencyId: string | null;
  agencyKind: string | null;
  duties: string[];
};

export const accountLoaders = ({ reading, viewer, today }: Reader) => {
  const agency = maySeeAccounts(viewer) === "allowed" ? viewer.agency : null;
  return {
    ownAccount: loadOne(
      (ids: string[]) => reading.rows(AccountRow, "where t.id = any($1) and t.agency_id = $2", [ids, agency]),
      (account) => account.id,
    ),
    ownAccounts: loadMany(
      (agencies: string[]) =>
        reading.rows(AccountRow, "where t.agency_id = any($1) and t.agency_id = $2 order by t.created_at, t.id", [
          agencies,
          agency,
        ]),
      (account) => account.agencyId ?? "",
    ),
    dutiesOfAccount: loadMany(
      (accounts: string[]) =>
        reading.rows(AccountDutyRow, "where t.account_id = any($1) and t.agency_id = $2 order by t.granted_at, t.id", [
          accounts,
          agency,
        ]),
      (duty) => duty.accountId,
    ),
    /** Scoped to gateways. A resident acts as the resident, so that their own records know them. */
    accountAccess: loadOne(
      async (ids: string[]) => {
        if (mayKnowClients(viewer) !== "allowed") return [];
        return reading.query<AccountAccessRow>(
          `select c.id, coalesce(c.resident_id, c.id) as actor, c.agency_id as "agencyId", a.kind as "agencyKind",
             c.audience, upper(c.status) as status, m.status as "membershipStatus", c.purposes, c.bases,
             array(select d.duty from account_duty d where d.account_id = c.id and d.ended_at is null order by 1) as duties
           from account c left join agency a on a.id = c.agency_id
           left join lateral (
             ${STANDING}
           ) m on true
           where c.id = any($1)`,
          [ids, today],
        );
      },
      (account) => account.id,
    ),
  };
};
