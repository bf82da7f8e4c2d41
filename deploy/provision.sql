-- Makes one database of the hub on a PostgreSQL 17 server, and its three roles:
--   NAME_owner  owns the tables: migrations and seeds, nothing else
--   NAME_app    reads and writes rows: the work of a subgraph
--   NAME_worker reads and writes rows: clocks and relays
-- Run it as a superuser, with the name as a variable and the passwords in the environment:
--   OWNER_PASSWORD=… APP_PASSWORD=… WORKER_PASSWORD=… psql -X -v ON_ERROR_STOP=1 -v name=housing -f provision.sql
-- It may be run again: it finishes what was interrupted, and sets the passwords anew.
-- The embedded server gets the same from kit/postgres/provision-database.ts.

\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
\getenv worker_password WORKER_PASSWORD
\set owner :name _owner
\set app :name _app
\set worker :name _worker

-- A statement that fails is logged with its text, and these hold passwords.
set log_statement = 'none';
set log_min_error_statement = 'panic';
set log_min_duration_statement = -1;

revoke all on database postgres from public;
revoke all on database template1 from public;

select format('create role %I', role) from unnest(array[:'owner', :'app', :'worker']) role
where not exists (select from pg_roles where rolname = role) \gexec
alter role :"owner" with login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'owner_password';
alter role :"app" with login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'app_password';
alter role :"worker" with login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'worker_password';

-- Nobody waits for ever, and nobody lets others wait.
alter role :"app" set statement_timeout = '5s';
alter role :"app" set idle_in_transaction_session_timeout = '10s';
alter role :"app" set lock_timeout = '3s';
alter role :"worker" set idle_in_transaction_session_timeout = '10s';
alter role :"worker" set lock_timeout = '3s';

-- With the character type C, pg_trgm finds no trigrams in Hangul. C.UTF-8 also sorts names alike on every server.
select format('create database %I owner %I template template0 encoding ''UTF8'' locale ''C.UTF-8''', :'name', :'owner')
where not exists (select from pg_database where datname = :'name') \gexec
alter database :"name" owner to :"owner";
revoke all on database :"name" from public;
grant connect on database :"name" to :"owner", :"app", :"worker";

\connect :"name"

-- Default privileges only: a migration may take some away from a table on purpose.
alter schema public owner to :"owner";
revoke all on schema public from public;
grant usage on schema public to :"app", :"worker";
alter default privileges for role :"owner" in schema public
  grant select, insert, update, delete on tables to :"app", :"worker";
alter default privileges for role :"owner" in schema public grant usage on sequences to :"app", :"worker";
create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gist with schema public;
