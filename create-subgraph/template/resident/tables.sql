-- A person is known by the name that the hub has for your agency alone: `subjectKey` of resolvePerson.
create table if not exists visit (subject_key text primary key, visited_on date not null);
-- Who looked at whom is written down with what was shown, and kept.
create table if not exists look (
  at timestamptz not null default now(), request_id text not null, agency text, account text, purpose text, basis text,
  subject_key text not null
);
create table if not exists used_ticket (ticket text primary key, until timestamptz not null);
