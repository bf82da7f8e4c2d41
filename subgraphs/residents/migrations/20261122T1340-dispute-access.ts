import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, secureRows } from "../../../kit/row-security";

const KEEPER = `${MEMBERS_ONLY} and controller_agency_id = (select app_agency())`;
const SELF = "(select app_audience()) = 'self' and resident_id = (select app_viewer() ->> 'actor')";

/** What people dispute in the log of looks at them, and what they are told where a look was misuse. */
export class DisputeAccess20261122134000 implements MigrationInterface {
  name = "DisputeAccess20261122134000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table access_dispute (
        id text primary key, resident_id text not null references resident (id), controller_agency_id text not null,
        record_number bigint not null unique, looked_agency_id text not null, looked_account text, looked_at timestamptz not null,
        fields text[] not null, classes text[] not null, purpose text, basis text,
        reason text not null check (length(reason) between 1 and 2000), received_at timestamptz not null,
        due_at timestamptz not null check (due_at > received_at), answered_at timestamptz check (answered_at >= received_at),
        answered_by text check (answered_by <> looked_account), finding text check (finding in ('explained', 'misuse')),
        answer text check (length(answer) >= 10),
        constraint access_dispute_answered_whole check (num_nulls(answered_at, answered_by, finding, answer) in (0, 4))
      );
      create index access_dispute_resident_idx on access_dispute (resident_id, received_at);
      create index access_dispute_agency_idx on access_dispute (controller_agency_id, due_at) where answered_at is null;
      ${secureRows("access_dispute", { read: `${SELF} or ${KEEPER}`, add: SELF, change: KEEPER })}

      create table misuse_notice (
        id text primary key, resident_id text not null references resident (id), controller_agency_id text not null,
        dispute_id text unique references access_dispute (id), looked_agency_id text not null, looked_at timestamptz not null,
        fields text[] not null, classes text[] not null, opened_at timestamptz not null, opened_by text not null,
        due_at timestamptz not null check (due_at > opened_at), advice text check (length(advice) >= 10),
        sent_at timestamptz check (sent_at >= opened_at), sent_by text,
        constraint misuse_notice_sent_whole check (num_nulls(advice, sent_at, sent_by) in (0, 3))
      );
      create index misuse_notice_resident_idx on misuse_notice (resident_id, sent_at);
      create index misuse_notice_agency_idx on misuse_notice (controller_agency_id, due_at) where sent_at is null;
      ${secureRows("misuse_notice", { read: `${SELF} and sent_at is not null or ${KEEPER}`, add: KEEPER, change: KEEPER })}`);
    await db.query(HAD_OPEN_CASE);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function had_open_case(text, text, date);
      ${openRows("misuse_notice")} drop table misuse_notice; ${openRows("access_dispute")} drop table access_dispute;`);
  }
}

/** Whose cases count, and whether it is the person who asks. */
export const hadOpenCase = (ofPerson: string, isSubject: string): string => `
  -- People read no cases, but may know whether one of theirs was behind a look. The system context that it enters
  -- means something only while it runs as the owner.
  create or replace function had_open_case(of_resident text, of_agency text, on_day date) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
  begin
    if not (${MEMBERS_ONLY} or app_audience() = 'self' and ${isSubject}) then return null; end if;
    perform set_config('app.system', 'on', true);
    return exists (
      select from case_record c
      left join programme_case p on p.case_id = c.id and p.valid_from <= on_day and (p.valid_to is null or p.valid_to > on_day)
      where ${ofPerson} and c.opened_on <= on_day and (c.closed_on is null or c.closed_on > on_day)
        and (c.agency_id = of_agency or p.agency_id = of_agency)
    );
  end $$;`;

export const HAD_OPEN_CASE = hadOpenCase("c.resident_id = of_resident", "of_resident = app_viewer() ->> 'actor'");
