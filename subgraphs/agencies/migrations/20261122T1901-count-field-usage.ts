import type { MigrationInterface, QueryRunner } from "typeorm";
import { secureRows } from "../../../kit/row-security";

const HUB_ALONE = "(select app_audience()) = 'hub'";
const OPERATES = `(select app_audience() = 'staff' and app_viewer() -> 'duties' ? 'platform_administrator'
  and exists (select from platform p where p.operator_agency_id = app_agency()))`;

/**
 * How many requests of a day asked for a field, by client and operation: who must be told before it goes. Gateways write it,
 * and those who decide about a platform read of its members, and of people who asked without an agency.
 */
export class CountFieldUsage20261122190100 implements MigrationInterface {
  name = "CountFieldUsage20261122190100";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table field_usage (
        id text primary key, day date not null, coordinate text not null check (length(coordinate) between 3 and 200),
        deprecated boolean not null, client_id text references client (id), agency_id text references agency (id),
        operation_id text references registered_operation (id), requests bigint not null check (requests > 0)
      );
      create unique index field_usage_consumer_idx
        on field_usage (coordinate, day, client_id, agency_id, operation_id) nulls not distinct;
      create index field_usage_deprecated_idx on field_usage (coordinate, day, id) where deprecated;
      ${secureRows("field_usage", {
        read: `${HUB_ALONE} or ${OPERATES} and (agency_id is null or app_operates(agency_id))`,
        add: HUB_ALONE,
        change: HUB_ALONE,
      })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table field_usage;");
  }
}
