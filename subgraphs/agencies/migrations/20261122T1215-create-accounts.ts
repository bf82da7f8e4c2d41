import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, secureRows } from "../../../kit/row-security";

const OWN = `agency_id = (select app_agency()) and ${MEMBERS_ONLY}`;
const HUB_ALONE = "(select app_audience()) = 'hub'";

/** Who signs in: a member of an agency's staff, or a resident. A name to sign in with, and nothing else about the person. */
export class CreateAccounts20261122121500 implements MigrationInterface {
  name = "CreateAccounts20261122121500";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table account (
        id text primary key, audience text not null check (audience in ('staff', 'self')),
        agency_id text references agency (id), resident_id text,
        status text not null check (status in ('active', 'ended')),
        purposes text[] not null, bases text[] not null, created_at timestamptz not null, ended_at timestamptz,
        synthetic boolean not null,
        check ((audience = 'staff') = (agency_id is not null)), check ((audience = 'self') = (resident_id is not null)),
        check ((status = 'ended') = (ended_at is not null))
      );
      create index account_agency_idx on account (agency_id, created_at, id);
      create unique index account_resident_idx on account (resident_id) where status = 'active';
      ${secureRows("account", { read: `${HUB_ALONE} or ${OWN}`, change: OWN })}

      -- Apart from the account, so that those who administer duties reach no password, not even its hash.
      create table sign_in (
        account_id text primary key references account (id), login text not null check (length(login) between 1 and 100),
        password_hash text not null, failures integer not null check (failures >= 0), failed_at timestamptz
      );
      create unique index sign_in_login_idx on sign_in (login);
      ${secureRows("sign_in", { read: HUB_ALONE, change: HUB_ALONE })}

      create table account_duty (
        id text primary key, account_id text not null references account (id),
        agency_id text not null references agency (id), duty text not null check (duty ~ '^[a-z_]{3,50}$'),
        granted_at timestamptz not null, granted_by text not null, ended_at timestamptz, ended_by text
      );
      create unique index account_duty_held_idx on account_duty (account_id, duty) where ended_at is null;
      ${secureRows("account_duty", { read: `${HUB_ALONE} or ${OWN}`, add: OWN, change: OWN })}

      alter table rights_change drop constraint rights_change_change_check;
      alter table rights_change add constraint rights_change_change_check check (change in ('client_key_issued',
        'client_key_revoked', 'client_revoked', 'duty_granted', 'duty_ended', 'account_ended'));`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table rights_change no force row level security;
      delete from rights_change where change = 'account_ended';
      alter table rights_change force row level security;
      alter table rights_change drop constraint rights_change_change_check;
      alter table rights_change add constraint rights_change_change_check check (change in ('client_key_issued',
        'client_key_revoked', 'client_revoked', 'duty_granted', 'duty_ended'));
      drop table account_duty; drop table sign_in; drop table account`);
  }
}
