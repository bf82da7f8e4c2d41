import type { Listener, Listeners } from "../../../kit/events/event";

const roleChanged: Listener = ({ subject, data }, { tx }) =>
  told(
    tx.query(
      `insert into programme_role (id, programme_id, agreement_id, agency_id, role, valid_from, valid_to)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (id) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to`,
      [subject, data.programmeId, data.agreementId, data.agencyId, data.role, data.validFrom, data.validTo],
    ),
  );

const funded =
  (kind: "allocation" | "grant", key: "allocationId" | "grantAwardId"): Listener =>
  ({ subject, data }, { tx }) =>
    told(
      tx.query(
        "insert into programme_funding (programme_id, source_id, kind) values ($1, $2, $3) on conflict do nothing",
        [subject, data[key], kind],
      ),
    );

const spaceStatusChanged: Listener = ({ subject, data }, { tx }) =>
  told(
    tx.query(
      `insert into space_state (space_id, complex_id, status, valid_from) values ($1, $2, $3, $4)
       on conflict (space_id) do update set status = excluded.status, valid_from = excluded.valid_from`,
      [subject, data.complexId, data.status, data.validFrom],
    ),
  );

const told = async (written: Promise<unknown>): Promise<void> => void (await written);

/** What other owners tell of the programmes, kept so far as it says whether one can be opened. */
export const LEARNS: Listeners = {
  RoleChanged: roleChanged,
  BudgetAllocated: funded("allocation", "allocationId"),
  GrantAwarded: funded("grant", "grantAwardId"),
  SpaceStatusChanged: spaceStatusChanged,
};
