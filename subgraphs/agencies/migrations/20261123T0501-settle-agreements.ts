import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, secureRows } from "../../../kit/row-security";
import { changesFreely, changesOnly } from "../rights/changes-only";

const NOT_SEEDED = "not synthetic and not inferred and fact_source_id is null";
const CLOSED = (table: string, verb: "add" | "change", command: "insert" | "update"): string =>
  `drop policy ${table}_${verb} on ${table}; create policy ${table}_${verb} on ${table} for ${command} ${
    command === "insert" ? "with check (false)" : "using (false) with check (false)"
  };`;
const PARTY = (agreement: string): string =>
  `exists (select from agreement_party p where p.agreement_id = ${agreement} and p.agency_id = (select app_agency()))`;

/** Agreements are drafted, signed by each party, amended and ended here; what was done to one stays written. */
export class SettleAgreements20261123050100 implements MigrationInterface {
  name = "SettleAgreements20261123050100";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table agreement add column version integer not null default 1 check (version >= 1),
        add column document_hash text check (document_hash ~ '^[0-9a-f]{64}$');
      alter table agreement_party add column signed_at timestamptz, add column signed_by text;
      alter table agreement_role add column contact_desk text, add column contact_phone text,
        drop constraint agreement_role_check, add constraint agreement_role_ends_later check (valid_from <= valid_to);
      create index agreement_expires_idx on agreement (expires_on, id) where expires_on is not null;
      create table agreement_history (
        id text primary key, agreement_id text not null references agreement (id), version integer not null,
        step text not null check (step in ('drafted', 'role_added', 'role_ended', 'signed', 'amended', 'terminated')),
        at timestamptz not null, agency_id text not null references agency (id), changed_by text, request_id text not null,
        role_id text references agreement_role (id), document_hash text, reason text,
        constraint agreement_history_once_a_version unique (agreement_id, version)
      );
      ${secureRows("agreement_history", {
        read: MEMBERS_ONLY,
        add: `${MEMBERS_ONLY} and agency_id = (select app_agency())
          and changed_by is not distinct from (select app_viewer() ->> 'actor')`,
      })}

      create function app_settles(programme text, platform_of text) returns boolean language sql stable parallel safe
        return app_audience() = 'staff' and app_viewer() -> 'duties' ? 'platform_administrator'
            and exists (select from platform p where p.id = platform_of and p.operator_agency_id = app_agency())
          or app_audience() in ('partner', 'staff') and app_holds(programme, array['planning', 'project_management']);
      create function app_settles_agreement(wanted text) returns boolean language sql stable parallel safe
        return exists (select from agreement g where g.id = wanted and app_settles(g.programme_id, g.platform_id));

      drop policy agreement_read on agreement;
      create policy agreement_read on agreement for select using (status <> 'draft' or ${MEMBERS_ONLY});
      drop policy agreement_add on agreement;
      create policy agreement_add on agreement for insert with check (${NOT_SEEDED} and status = 'draft' and version = 1
        and platform_id is not null and app_settles(programme_id, platform_id));
      drop policy agreement_change on agreement;
      create policy agreement_change on agreement for update
        using (${MEMBERS_ONLY} and (app_settles(programme_id, platform_id) or ${PARTY("agreement.id")}))
        with check (${MEMBERS_ONLY} and (app_settles(programme_id, platform_id) or ${PARTY("agreement.id")}));
      drop policy agreement_party_add on agreement_party;
      create policy agreement_party_add on agreement_party for insert
        with check (signed_at is null and app_settles_agreement(agreement_id));
      drop policy agreement_party_change on agreement_party;
      create policy agreement_party_change on agreement_party for update
        using (agency_id = (select app_agency()) and ${MEMBERS_ONLY} or app_settles_agreement(agreement_id))
        with check (agency_id = (select app_agency()) and signed_by = (select app_viewer() ->> 'actor')
          or signed_at is null and app_settles_agreement(agreement_id));
      drop policy agreement_role_add on agreement_role;
      create policy agreement_role_add on agreement_role for insert
        with check (${NOT_SEEDED} and app_settles_agreement(agreement_id));
      drop policy agreement_role_change on agreement_role;
      create policy agreement_role_change on agreement_role for update
        using (app_settles_agreement(agreement_id)) with check (app_settles_agreement(agreement_id));
      ${changesOnly(
        "agreement",
        [
          "status",
          "version",
          "signed_on",
          "signed_on_precision",
          "expires_on",
          "expires_on_precision",
          "document_hash",
          "terminated_on",
        ],
        `new.version = old.version + 1 and (old.status = new.status or (old.status, new.status) in
           (('draft', 'signed'), ('draft', 'terminated'), ('signed', 'terminated'), ('effective', 'terminated')))`,
      )}
      ${changesOnly("agreement_party", ["signed_at", "signed_by"], "old.signed_at is null or new.signed_at is null")}
      ${changesOnly(
        "agreement_role",
        ["valid_to", "valid_to_precision"],
        "new.valid_to is not null and (old.valid_to is null or new.valid_to < old.valid_to)",
      )}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${["agreement_role", "agreement_party", "agreement"].map(changesFreely).join("")}
      ${["agreement_role", "agreement_party", "agreement"]
        .map((table) => CLOSED(table, "change", "update") + CLOSED(table, "add", "insert"))
        .join("")}
      drop policy agreement_read on agreement; create policy agreement_read on agreement for select using (true);
      drop function app_settles_agreement(text); drop function app_settles(text, text);
      ${openRows("agreement_history")} drop table agreement_history;
      drop index agreement_expires_idx;
      alter table agreement_role drop column contact_desk, drop column contact_phone,
        drop constraint agreement_role_ends_later, add constraint agreement_role_check check (valid_from < valid_to);
      alter table agreement_party drop column signed_at, drop column signed_by;
      alter table agreement drop column version, drop column document_hash;`);
  }
}
