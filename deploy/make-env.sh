#!/usr/bin/env bash
# Writes the file .env that docker-compose.yml reads: a password for each role of each database, made here and now.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ -e .env ]; then
  echo "There is a file .env already. Its passwords stand in the databases, so it stays as it is." >&2
  exit 1
fi
umask 077
password() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }
for database in AGENCIES HOUSING SERVICES RESIDENTS; do
  for role in SUPERUSER OWNER APP WORKER; do echo "DB_${database}_${role}=$(password)"; done
done >.env
echo "Wrote .env. Keep it secret, and keep it: the databases know these passwords."
