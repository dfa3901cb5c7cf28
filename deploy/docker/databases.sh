#!/bin/sh
# Runs once, on an empty data volume: a database per service, an owner for the migrations,
# and a role for the running service that owns nothing.
set -eu
for service in contracts identity billing status notification; do
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --set service="csite_$service" --set owner="csite_${service}_owner" \
       --set password="$DATABASE_PASSWORD" --set owner_password="$DATABASE_OWNER_PASSWORD" <<'SQL'
create role :"owner" login password :'owner_password';
create role :"service" login password :'password';
create database :"service" owner :"owner" encoding 'UTF8' template template0;
revoke all on database :"service" from public;
grant connect on database :"service" to :"service";
SQL
done
