create table if not exists notice (
  id bigint generated always as identity primary key,
  complex_id text not null, text text not null, written_at timestamptz not null default now()
);
create index if not exists notice_complex_idx on notice (complex_id, written_at desc);
create table if not exists used_ticket (ticket text primary key, until timestamptz not null);
