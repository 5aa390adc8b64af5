create table events (
  code text primary key,
  municipality text not null,
  name text not null,
  place text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  sectors text[] not null,
  participants jsonb not null,
  visits integer not null default 0 check (visits >= 0),
  created_at timestamptz not null
);

-- Only that a visit has been counted, not what it counted for: what it counted for cannot be found back.
create table counted_visits (
  id uuid primary key,
  event text not null references events (code) on delete cascade
);
create index counted_visits_of_event on counted_visits (event);

create table tallies (
  event text not null references events (code) on delete cascade,
  sector text not null,
  visits integer not null check (visits >= 0),
  primary key (event, sector)
);
