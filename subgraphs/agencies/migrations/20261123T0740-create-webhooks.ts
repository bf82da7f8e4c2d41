import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, secureRows } from "../../../kit/row-security";

const HUB = "(select app_audience() = 'hub')";
const OWN = `agency_id = (select app_agency()) and ${MEMBERS_ONLY}`;

/** Where partners want to be told what happens, and what they were told. The secrets are sealed. */
export class CreateWebhooks20261123074000 implements MigrationInterface {
  name = "CreateWebhooks20261123074000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table webhook (
        id text primary key, agency_id text not null references agency (id), url text not null, types text[] not null,
        status text not null check (status in ('active', 'disabled')),
        disabled_because text check (disabled_because in ('asked', 'gone', 'failing')),
        secret bytea not null, former_secret bytea, former_until timestamptz,
        position bigint, failing_since timestamptz, created_at timestamptz not null, synthetic boolean not null,
        check ((status = 'disabled') = (disabled_because is not null))
      );
      create index webhook_agency_idx on webhook (agency_id, created_at, id);
      ${secureRows("webhook", { read: `${HUB} or ${OWN}`, add: OWN, change: `${HUB} or ${OWN}` })}

      create table webhook_delivery (
        webhook_id text not null references webhook (id), event_id text not null references event_journal (id),
        agency_id text not null references agency (id),
        state text not null check (state in ('waiting', 'delivered', 'given_up')),
        attempts integer not null, next_at timestamptz not null, last_status integer, last_failure text,
        primary key (webhook_id, event_id)
      );
      create index webhook_delivery_due_idx on webhook_delivery (next_at) where state = 'waiting';
      ${secureRows("webhook_delivery", { read: `${HUB} or ${OWN}`, add: HUB, change: HUB })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table webhook_delivery; drop table webhook");
  }
}
