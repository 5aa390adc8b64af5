#!/bin/sh
# A copy of the database in two parts: everything without the keys of people, and those keys.
# Keep the first as long as you like. Keep only the newest of the second: who is erased is then erased in every copy.
# Usage: DATABASE_URL=... backup.sh FOLDER
set -eu
umask 077
folder=${1:?Name the folder for the copy}
: "${DATABASE_URL:?Set DATABASE_URL}"
mkdir -p "$folder"
stamp=$(date -u +%Y%m%dT%H%M%SZ)
pg_dump --format=custom --exclude-table-data=contact_keys --file="$folder/talentperron-$stamp.dump" "$DATABASE_URL"
psql --quiet --no-psqlrc --set=ON_ERROR_STOP=1 --command='\copy contact_keys to stdout' "$DATABASE_URL" > "$folder/contact-keys.new"
mv "$folder/contact-keys.new" "$folder/contact-keys.copy"
echo "$folder/talentperron-$stamp.dump"
