import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, secureRows } from "../../../kit/row-security";
import { changesOnly } from "../rights/changes-only";

const HUB_ALONE = "(select app_audience()) = 'hub'";
const ACTOR = "(select app_viewer() ->> 'actor')";
const OF_THE_AGENCY = "agency_id = (select app_agency())";
const ADMINISTERS = "(select app_audience() = 'staff' and app_viewer() -> 'duties' ? 'member_administrator')";
const KNOWS = `${OF_THE_AGENCY} and ${MEMBERS_ONLY} and ((select app_audience()) = 'partner' or ${ADMINISTERS})`;
const OPERATED = "(select app_audience()) = 'staff' and app_operates(agency_id)";
const OF_OWN_CLIENT =
  "exists (select from client c where c.id = client_id and c.agency_id = (select app_agency()) and c.status = 'active')";

/**
 * The documents that an agency's systems may ask by id. People of the agency register and retire them, no system does: a key
 * that somebody found asks nothing that was not written down before.
 */
export class RegisterOperations20261122190000 implements MigrationInterface {
  name = "RegisterOperations20261122190000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table registered_operation (
        id text primary key, client_id text not null references client (id),
        agency_id text not null references agency (id),
        hash text not null check (hash = encode(sha256(convert_to(text, 'utf8')), 'hex')),
        name text not null check (length(name) between 1 and 100), kind text not null check (kind in ('query', 'mutation')),
        text text not null check (length(text) between 1 and 100000),
        app_version text not null check (length(app_version) between 1 and 100),
        registered_at timestamptz not null, registered_by text not null,
        retired_at timestamptz, retired_by text, check ((retired_at is null) = (retired_by is null))
      );
      create unique index registered_operation_hash_idx on registered_operation (client_id, hash) where retired_at is null;
      create index registered_operation_client_idx on registered_operation (client_id, name, id);
      ${secureRows("registered_operation", {
        read: `${HUB_ALONE} or ${KNOWS} or ${OPERATED}`,
        add: `${OF_THE_AGENCY} and ${ADMINISTERS} and retired_at is null and registered_by = ${ACTOR} and ${OF_OWN_CLIENT}`,
        change: `${OF_THE_AGENCY} and ${ADMINISTERS}`,
      })}
      ${changesOnly(
        "registered_operation",
        ["retired_at", "retired_by"],
        "old.retired_at is null and new.retired_by = app_viewer() ->> 'actor'",
      )}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table registered_operation; drop function registered_operation_changes_only();");
  }
}
