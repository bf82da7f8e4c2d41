import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, secureRows } from "../../../kit/row-security";

const ITS_OWN = `${MEMBERS_ONLY} and by_agency_id = (select app_agency())`;

/** Whose role it is to decide is known to the policies of the code; the database holds what no role may do. */
export class BookSpaces20261123020000 implements MigrationInterface {
  name = "BookSpaces20261123020000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table space add column version integer not null default 1;
      alter table space_status add column programme_id text;
      drop policy space_change on space;
      create policy space_change on space for update using (${MEMBERS_ONLY}) with check (${MEMBERS_ONLY});
      drop policy space_status_add on space_status;
      create policy space_status_add on space_status for insert with check (${MEMBERS_ONLY});
      drop policy space_status_change on space_status;
      create policy space_status_change on space_status for update using (${MEMBERS_ONLY}) with check (${MEMBERS_ONLY});

      create table space_step (
        space_id text not null references space (id), version integer not null, from_state text not null,
        to_state text not null, programme_id text, at timestamptz not null, by_agency_id text not null, by_actor text,
        primary key (space_id, version)
      );
      ${secureRows("space_step", { read: MEMBERS_ONLY, add: ITS_OWN })}

      create table space_booking (
        id text primary key, space_id text not null references space (id), programme_id text, session_id text,
        occasion text not null check (occasion in ('programme_session', 'tenants_meeting', 'local_group')),
        starts_at timestamptz not null, ends_at timestamptz not null check (ends_at > starts_at),
        state text not null
          check (state in ('requested', 'approved', 'confirmed', 'used', 'no_show', 'cancelled', 'rejected')),
        requester_agency_id text not null, requested_at timestamptz not null, version integer not null,
        check ((occasion = 'programme_session') = (programme_id is not null)),
        check (session_id is null or programme_id is not null),
        constraint space_booking_one_at_a_time exclude using gist
          (space_id with =, tstzrange(starts_at, ends_at) with &&) where (state in ('approved', 'confirmed'))
      );
      create index space_booking_space_idx on space_booking (space_id, starts_at);
      ${secureRows("space_booking", {
        read: MEMBERS_ONLY,
        add: `${MEMBERS_ONLY} and requester_agency_id = (select app_agency())`,
        change: MEMBERS_ONLY,
      })}

      create table booking_step (
        booking_id text not null references space_booking (id), version integer not null, from_state text,
        to_state text not null, at timestamptz not null, by_agency_id text not null, by_actor text,
        primary key (booking_id, version)
      );
      ${secureRows("booking_step", { read: MEMBERS_ONLY, add: ITS_OWN })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${["booking_step", "space_booking", "space_step"].map((table) => `${openRows(table)} drop table ${table};`).join("")}
      drop policy space_status_change on space_status;
      create policy space_status_change on space_status for update using (false) with check (false);
      drop policy space_status_add on space_status;
      create policy space_status_add on space_status for insert with check (false);
      drop policy space_change on space;
      create policy space_change on space for update using (false) with check (false);
      alter table space_status drop column programme_id;
      alter table space drop column version;`);
  }
}
