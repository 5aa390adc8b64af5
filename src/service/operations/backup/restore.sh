#!/bin/sh
# Puts a copy back into an empty database, with the newest keys of people. Whoever was erased after the copy stays erased.
# Usage: DATABASE_URL=... restore.sh FILE.dump contact-keys.copy
set -eu
dump=${1:?Name the copy}
keys=${2:?Name the file with the keys of people}
: "${DATABASE_URL:?Set DATABASE_URL}"
pg_restore --no-owner --exit-on-error --single-transaction --dbname="$DATABASE_URL" "$dump"
psql --quiet --no-psqlrc --set=ON_ERROR_STOP=1 "$DATABASE_URL" <<SQL
begin;
create temporary table kept (like contact_keys) on commit drop;
\copy kept from '$keys'
insert into contact_keys select * from kept where contact in (select id from contacts);
delete from contacts where not exists (select from contact_keys where contact = contacts.id);
commit;
SQL
