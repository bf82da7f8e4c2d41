#!/usr/bin/env bash
# Runs once, when a PostgreSQL container starts on an empty volume: makes the database that DATABASE_NAME says and its
# roles, whose passwords are OWNER_PASSWORD, APP_PASSWORD and WORKER_PASSWORD.
set -euo pipefail
: "${DATABASE_NAME:?}" "${OWNER_PASSWORD:?}" "${APP_PASSWORD:?}" "${WORKER_PASSWORD:?}"
psql -X -v ON_ERROR_STOP=1 -v name="$DATABASE_NAME" -U "${POSTGRES_USER:-postgres}" -d postgres -f /deploy/provision.sql
