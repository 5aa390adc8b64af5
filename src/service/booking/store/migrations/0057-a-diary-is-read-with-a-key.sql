-- Whoever has the key reads a diary in a calendar of their own. One for each person; only a hash of it is kept, and it ends
-- with the person.
create table desk_calendar_keys (
  person text primary key references desk_people (id) on delete cascade,
  hash bytea not null unique check (octet_length(hash) = 32),
  created_at timestamptz not null
);
