-- A key on somebody's own device or in their password manager. Only its public half is here; it opens no other site.
create table desk_passkeys (
  id text primary key,
  person text not null references desk_people (id) on delete cascade,
  rp_id text not null,
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  name text not null,
  created_at timestamptz not null
);
create index desk_passkeys_of_person on desk_passkeys (person);
