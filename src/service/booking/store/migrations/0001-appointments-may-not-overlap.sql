create extension if not exists btree_gist;

create table locations (
  id text primary key,
  municipality text not null
);

create table guides (
  id text primary key,
  municipality text not null
);

-- A guide's time, taken. Only `held` and `confirmed` take it; the other states are kept to tell what happened.
create table claims (
  id uuid primary key,
  location text not null references locations (id),
  guide text not null references guides (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  during tstzrange not null generated always as (tstzrange(starts_at, ends_at, '[)')) stored,
  status text not null check (status in ('held', 'confirmed', 'cancelled', 'released', 'expired')),
  held_until timestamptz not null,
  created_at timestamptz not null,
  constraint claims_may_not_overlap
    exclude using gist (guide with =, during with &&) where (status in ('held', 'confirmed'))
);
