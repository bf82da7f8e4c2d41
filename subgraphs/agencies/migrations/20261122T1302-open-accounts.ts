import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, secureRows } from "../../../kit/row-security";

const OWN = `agency_id = (select app_agency()) and ${MEMBERS_ONLY}`;
const HUB_ALONE = "(select app_audience()) = 'hub'";
const ACTOR = "(select app_viewer() ->> 'actor')";
const OWN_ACCOUNT = `exists (select from account a where a.id = account_id and a.agency_id = (select app_agency())
  and a.status = 'active' and a.id <> ${ACTOR})`;

const KINDS = [
  ...[
    "client_issued",
    "client_widened",
    "client_narrowed",
    "client_key_issued",
    "client_key_revoked",
    "client_revoked",
  ],
  ...["duty_granted", "duty_ended", "account_ended"],
];
const NEW_KINDS = ["account_opened", "account_widened", "account_narrowed", "sign_in_code_issued"];

const kindsAre = (kinds: readonly string[]): string => `
  alter table rights_change drop constraint rights_change_change_check;
  alter table rights_change add constraint rights_change_change_check
    check (change in (${kinds.map((kind) => `'${kind}'`).join(", ")}));`;

/**
 * An agency opens the accounts of its own staff: one for each number of its own, with a code for the first sign-in. It makes
 * such codes and reads none; the password that somebody chooses with one it neither reads nor writes.
 */
export class OpenAccounts20261122130200 implements MigrationInterface {
  name = "OpenAccounts20261122130200";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table account add column staff_number text check (length(staff_number) between 1 and 100);
      alter table account add check (staff_number is null or audience = 'staff');
      create unique index account_staff_number_idx on account (agency_id, staff_number) where status = 'active';
      drop policy account_add on account;
      create policy account_add on account for insert
        with check (${OWN} and audience = 'staff' and status = 'active' and staff_number is not null);

      alter table sign_in alter column password_hash drop not null;
      drop policy sign_in_add on sign_in;
      create policy sign_in_add on sign_in for insert
        with check (${MEMBERS_ONLY} and password_hash is null and failures = 0 and failed_at is null and ${OWN_ACCOUNT});

      create table sign_in_code (
        id text primary key, account_id text not null references account (id), agency_id text not null references agency (id),
        hash text not null check (hash ~ '^[0-9a-f]{64}$'), made_at timestamptz not null, made_by text not null,
        valid_to timestamptz not null, used_at timestamptz
      );
      create unique index sign_in_code_hash_idx on sign_in_code (hash);
      create index sign_in_code_account_idx on sign_in_code (account_id, made_at desc);
      ${secureRows("sign_in_code", {
        read: HUB_ALONE,
        add: `${OWN} and used_at is null and made_by = ${ACTOR} and ${OWN_ACCOUNT}`,
        change: HUB_ALONE,
      })}
      ${kindsAre([...KINDS, ...NEW_KINDS])}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table rights_change no force row level security; alter table sign_in no force row level security;
      delete from rights_change where change in (${NEW_KINDS.map((kind) => `'${kind}'`).join(", ")});
      delete from sign_in where password_hash is null;
      alter table rights_change force row level security; alter table sign_in force row level security;
      ${kindsAre(KINDS)}
      drop table sign_in_code;
      drop policy sign_in_add on sign_in;
      create policy sign_in_add on sign_in for insert with check (false);
      alter table sign_in alter column password_hash set not null;
      drop policy account_add on account;
      create policy account_add on account for insert with check (false);
      alter table account drop column staff_number;`);
  }
}
