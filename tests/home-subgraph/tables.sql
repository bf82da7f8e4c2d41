-- The medical centre's own records. A patient is found by the name that the hub has for this agency alone.
create table patient (chart_no text primary key, subject_key text not null unique);
create table reading (
  chart_no text not null references patient, taken_on date not null, systolic integer not null, diastolic integer not null
);
create table look (
  at timestamptz not null default now(), request_id text not null, agency text, account text, purpose text, basis text,
  chart_no text, result text not null check (result in ('allowed', 'denied'))
);
create table used_ticket (ticket text primary key, until timestamptz not null);

create role home_app login nosuperuser nobypassrls nocreatedb nocreaterole password 'app';
grant select on patient, reading to home_app;
-- What was looked at is written down and neither changed nor read back.
grant insert on look to home_app;
grant select, insert on used_ticket to home_app;
