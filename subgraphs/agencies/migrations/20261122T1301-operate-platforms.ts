import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY } from "../../../kit/row-security";
import { changesFreely, changesOnly } from "../rights/changes-only";

const OWN = `agency_id = (select app_agency()) and ${MEMBERS_ONLY}`;
const OPERATED = "(select app_audience()) = 'staff' and app_operates(agency_id)";
const ACTOR = "(select app_viewer() ->> 'actor')";

const KINDS = [
  "client_key_issued",
  "client_key_revoked",
  "client_revoked",
  "duty_granted",
  "duty_ended",
  "account_ended",
];
const NEW_KINDS = ["client_issued", "client_widened", "client_narrowed"];

const kindsAre = (kinds: readonly string[]): string => `
  alter table rights_change drop constraint rights_change_change_check;
  alter table rights_change add constraint rights_change_change_check
    check (change in (${kinds.map((kind) => `'${kind}'`).join(", ")}));`;

/**
 * A platform is operated by an agency, whose staff decide which systems of its members may ask the hub, and for what. And
 * what a request changes of keys, clients, accounts and duties is what a use-case changes of them, and no other column.
 */
export class OperatePlatforms20261122130100 implements MigrationInterface {
  name = "OperatePlatforms20261122130100";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table platform add column operator_agency_id text references agency (id);
      create function app_operates(member text) returns boolean language sql stable parallel safe
        return exists (select from membership m join platform p on p.id = m.platform_id
          where m.agency_id = member and p.operator_agency_id = app_agency());

      create policy client_operator_read on client for select using (${OPERATED});
      create policy client_operator_add on client for insert with check (${OPERATED} and status = 'active');
      create policy client_operator_change on client for update using (${OPERATED}) with check (${OPERATED});
      create policy client_key_operator_read on client_key for select using (${OPERATED});
      create policy client_key_operator_add on client_key for insert with check (${OPERATED} and created_by = ${ACTOR});
      create policy client_key_operator_change on client_key for update using (${OPERATED}) with check (${OPERATED});
      ${changesOnly(
        "client",
        ["status", "purposes", "bases"],
        `old.status = 'active' and (new.purposes <@ old.purposes and new.bases <@ old.bases
           or app_audience() = 'staff' and app_operates(new.agency_id))`,
      )}
      ${changesOnly(
        "client_key",
        ["valid_to", "revoked_at", "revoked_by"],
        `old.revoked_at is null and (new.valid_to is not distinct from old.valid_to
           or new.valid_to is not null and (old.valid_to is null or new.valid_to < old.valid_to))`,
      )}
      ${changesOnly(
        "account",
        ["status", "ended_at", "purposes", "bases"],
        "old.status = 'active' and new.id is distinct from app_viewer() ->> 'actor'",
      )}
      ${changesOnly(
        "account_duty",
        ["ended_at", "ended_by"],
        `old.ended_at is null and new.ended_at is not null and new.ended_by = app_viewer() ->> 'actor'
           and new.account_id <> new.ended_by`,
      )}
      drop policy account_duty_add on account_duty;
      create policy account_duty_add on account_duty for insert with check (${OWN} and ended_at is null
        and granted_by = ${ACTOR} and account_id <> granted_by);

      alter table rights_change add column purposes text[], add column bases text[];
      drop policy rights_change_add on rights_change;
      create policy rights_change_add on rights_change for insert
        with check (changed_by = ${ACTOR} and (${OWN} or ${OPERATED}));
      ${kindsAre([...KINDS, ...NEW_KINDS])}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table rights_change no force row level security;
      delete from rights_change where change in (${NEW_KINDS.map((kind) => `'${kind}'`).join(", ")});
      alter table rights_change force row level security;
      ${kindsAre(KINDS)}
      drop policy rights_change_add on rights_change;
      create policy rights_change_add on rights_change for insert with check (${OWN});
      alter table rights_change drop column purposes, drop column bases;
      drop policy account_duty_add on account_duty;
      create policy account_duty_add on account_duty for insert with check (${OWN});
      ${["account_duty", "account", "client_key", "client"].map(changesFreely).join("")}
      drop policy client_key_operator_change on client_key; drop policy client_key_operator_add on client_key;
      drop policy client_key_operator_read on client_key; drop policy client_operator_change on client;
      drop policy client_operator_add on client; drop policy client_operator_read on client;
      drop function app_operates(text);
      alter table platform drop column operator_agency_id;`);
  }
}
