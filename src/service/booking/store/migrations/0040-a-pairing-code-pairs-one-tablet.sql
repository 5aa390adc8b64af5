-- Only a hash of the code: whoever reads the database cannot pair with it.
create table pairing_codes (
  hash bytea primary key check (octet_length(hash) = 32),
  municipality text not null,
  name text not null,
  is_demo boolean not null,
  expires_at timestamptz not null,
  created_at timestamptz not null
);

-- A row goes when the tablet is revoked; then its token opens nothing. Nothing here is about a visitor.
create table tablets (
  id uuid primary key,
  municipality text not null,
  name text not null,
  is_demo boolean not null,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  paired_at timestamptz not null,
  seen_at timestamptz,
  version text,
  waiting integer check (waiting >= 0),
  dead_letters integer check (dead_letters >= 0),
  -- Seconds that the tablet's clock is ahead of ours.
  clock_skew integer
);
create index tablets_of_municipality on tablets (municipality, name);
