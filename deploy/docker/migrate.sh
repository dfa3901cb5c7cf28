#!/bin/sh
# One step before the services start; several at once wait for each other.
set -eu
for service in contracts identity billing status notification; do
  MIGRATION_DATABASE_URL="postgresql://csite_${service}_owner:${DATABASE_OWNER_PASSWORD}@${DATABASE_HOST}:5432/csite_${service}" \
    node "apps/$service/dist/migrate.js"
done
