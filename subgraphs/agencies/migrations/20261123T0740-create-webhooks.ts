import type { MigrationInterface, QueryRunner } from "typeorm";
import { secureRows } from "../../../kit/row-security";

const HUB = "(select app_audience() = 'hub')";
const KEEPER =
  "(select app_audience() = 'partner' or app_audience() = 'staff' and app_viewer() -> 'duties' ? 'member_administrator')";
const OWN = `agency_id = (select app_agency()) and ${KEEPER}`;
// What was never sent may be something that the agency must not know of.
const SENT = `${OWN} and last_tried_at is not null`;

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
        position bigint not null, failing_since timestamptz, created_at timestamptz not null, synthetic boolean not null,
        check ((status = 'disabled') = (disabled_because is not null))
      );
      create index webhook_agency_idx on webhook (agency_id, created_at, id);
      ${secureRows("webhook", { read: `${HUB} or ${OWN}`, add: OWN, change: `${HUB} or ${OWN}` })}

      create table webhook_delivery (
        webhook_id text not null references webhook (id), event_id text not null references event_journal (id),
        agency_id text not null references agency (id),
        position bigint not null, type text not null,
        state text not null check (state in ('waiting', 'delivered', 'given_up', 'withheld')),
        attempts integer not null, next_at timestamptz not null, last_tried_at timestamptz, last_status integer,
        last_failure text, primary key (webhook_id, event_id)
      );
      create unique index webhook_delivery_position_idx on webhook_delivery (webhook_id, (-position));
      create index webhook_delivery_due_idx on webhook_delivery (next_at) where state = 'waiting';
      ${secureRows("webhook_delivery", { read: `${HUB} or ${SENT}`, add: HUB, change: `${HUB} or ${SENT}` })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table webhook_delivery; drop table webhook");
  }
}
