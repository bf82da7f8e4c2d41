import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, secureRows } from "../../../kit/row-security";
import { emergencyStays } from "./20261122T1501-review-emergencies";

const BASIS = "(select app_viewer() ->> 'basis')";
const SELF = "(select app_audience()) = 'self'";

/** Where a row is that words are about, as far as the caller may see it. */
const isThere = (table: string, andMore = ""): string =>
  `exists (select from ${table} t where t.id = written_words.about${andMore && ` and ${andMore}`})`;
const ANSWERS = "t.controller_agency_id = (select app_agency())";

/** Who says something says it with the judgement itself: the words are written after it, by the account that it names. */
const by = (column: string): string => `t.${column} = (select app_viewer() ->> 'actor')`;

/** Whoever may read what the words belong to, and says what for, other than counts (P-18), and that it is the own record or right. */
const READ = `coalesce((select app_viewer() ->> 'purpose'), 'STATISTICS') <> 'STATISTICS'
  and (${SELF} and ${BASIS} = 'SELF' and part <> 'EmergencyAccess.remark'
    or ${MEMBERS_ONLY} and (${BASIS} = 'OWN_RECORD' or ${BASIS} = 'EMERGENCY_15_1_5' and part = 'EmergencyAccess.reason'))
  and case split_part(part, '.', 1)
    when 'RightsRequest' then ${isThere("rights_request")} when 'AccessDispute' then ${isThere("access_dispute")}
    when 'MisuseNotice' then ${isThere("misuse_notice")} when 'EmergencyAccess' then ${isThere("emergency_access")}
    else false end`;

/** The person asks; whoever answered for the agency that has to, asked for the look or reviewed it says why. */
const ADD = `case part
  when 'RightsRequest.wish' then ${SELF} and ${isThere("rights_request")}
  when 'AccessDispute.reason' then ${SELF} and ${isThere("access_dispute")}
  when 'RightsRequest.answer' then ${MEMBERS_ONLY} and ${isThere("rights_request", `${ANSWERS} and ${by("answered_by")}`)}
  when 'AccessDispute.answer' then ${MEMBERS_ONLY} and ${isThere("access_dispute", `${ANSWERS} and ${by("answered_by")}`)}
  when 'MisuseNotice.advice' then ${MEMBERS_ONLY} and ${isThere("misuse_notice", `${ANSWERS} and ${by("sent_by")}`)}
  when 'EmergencyAccess.reason' then ${MEMBERS_ONLY} and ${isThere("emergency_access", `t.approved_at is null and ${by("actor")}`)}
  when 'EmergencyAccess.remark' then ${MEMBERS_ONLY} and ${isThere("emergency_access", by("reviewed_by"))}
  else false end`;

const ALARMS = `
  create view emergency_alarm with (security_invoker = true) as
    select * from emergency_access where (select app_judges_looks())`;

const TABLES = ["rights_request", "access_dispute", "misuse_notice", "emergency_access"];

/** That an answer, a notice or a review is said as a whole: before, with its words, and now without them. */
const wholeness = (words: boolean): string => `
  alter table rights_request add constraint rights_request_answered_whole
    check (num_nulls(answered_at, granted${words ? ", answer" : ""}) in (0, ${words ? 3 : 2}));
  alter table access_dispute add constraint access_dispute_answered_whole
    check (num_nulls(answered_at, answered_by, finding${words ? ", answer" : ""}) in (0, ${words ? 4 : 3}));
  alter table misuse_notice add constraint misuse_notice_sent_whole
    check (num_nulls(sent_at, sent_by${words ? ", advice" : ""}) in (0, ${words ? 3 : 2}));
  alter table emergency_access add constraint emergency_access_reviewed_whole
    check (num_nulls(reviewed_at, reviewed_by, finding${words ? ", remark" : ""}) in (0, ${words ? 4 : 3}));`;

/**
 * What was written about a person in free words stands sealed and by itself, so that the database too shows it to nobody who
 * states no purpose and basis. Words that stood in the clear are not taken over: a migration has no key, and no
 * installation has any but invented ones.
 */
export class SealWords20261122215000 implements MigrationInterface {
  name = "SealWords20261122215000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table written_words (about text not null, part text not null, words bytea not null, primary key (about, part));
      ${secureRows("written_words", { read: READ, add: ADD })}
      drop view emergency_alarm;
      ${emergencyStays(["finding"])}
      alter table rights_request drop column wish, drop column answer;
      alter table access_dispute drop column reason, drop column answer;
      alter table misuse_notice drop column advice;
      alter table emergency_access drop column reason, drop column remark;
      ${wholeness(false)} ${ALARMS};
      alter table resident_merge drop constraint resident_merge_undone_whole, drop column reason, drop column undo_reason,
        add column reason bytea, add column undo_reason bytea,
        add constraint resident_merge_undone_whole check ((undone_at is null) = (undone_by is null));
      alter table protected_address drop column reason, add column reason bytea;`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${TABLES.map((table) => `alter table ${table} disable trigger user;`).join(" ")}
      drop view emergency_alarm;
      alter table rights_request drop constraint rights_request_answered_whole,
        add column wish text not null default '${LOST}' check (length(wish) between 1 and 2000), add column answer text;
      alter table access_dispute drop constraint access_dispute_answered_whole,
        add column reason text not null default '${LOST}' check (length(reason) between 1 and 2000),
        add column answer text check (length(answer) >= 10);
      alter table misuse_notice drop constraint misuse_notice_sent_whole,
        add column advice text check (length(advice) >= 10);
      alter table emergency_access drop constraint emergency_access_reviewed_whole,
        add column reason text not null default '${LOST}' check (length(reason) >= 10),
        add column remark text check (length(remark) >= 10);
      alter table protected_address drop column reason,
        add column reason text not null default '${LOST}' check (length(reason) >= 10);
      alter table resident_merge drop constraint resident_merge_undone_whole, drop column reason, drop column undo_reason,
        add column reason text not null default '${LOST}' check (length(reason) >= 10),
        add column undo_reason text check (length(undo_reason) >= 10);
      update rights_request set answer = '${LOST}' where answered_at is not null;
      update access_dispute set answer = '${LOST}' where answered_at is not null;
      update misuse_notice set advice = '${LOST}' where sent_at is not null;
      update emergency_access set remark = '${LOST}' where reviewed_at is not null;
      update resident_merge set undo_reason = '${LOST}' where undone_at is not null;
      alter table rights_request alter column wish drop default;
      alter table access_dispute alter column reason drop default;
      alter table emergency_access alter column reason drop default;
      alter table protected_address alter column reason drop default;
      alter table resident_merge alter column reason drop default,
        add constraint resident_merge_undone_whole
          check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null));
      ${TABLES.map((table) => `alter table ${table} enable trigger user;`).join(" ")}
      ${wholeness(true)} ${emergencyStays(["finding", "remark"])} ${ALARMS};
      ${openRows("written_words")} drop table written_words;`);
  }
}

const LOST = "sealed and not kept here";
