-- The names of the columns are those of the library that signs people in (see desk-accounts.ts), written as ours are.
create table desk_people (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  role text not null check (role in ('gids', 'beheerder')),
  municipality text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- A token is no use without the signature made with the desk's secret, which the database does not have.
create table desk_sessions (
  id text primary key,
  token text not null unique,
  person text not null references desk_people (id) on delete cascade,
  expires_at timestamptz not null,
  ip_address text check (ip_address is null),
  user_agent text check (user_agent is null),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index desk_sessions_of_person on desk_sessions (person);
create index desk_sessions_by_end on desk_sessions (expires_at);

create table desk_accounts (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  issuer text,
  person text not null references desk_people (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index desk_accounts_of_person on desk_accounts (person);

-- Only a hash of what is in the link. Without a municipality: for the very first person, who says which town it is.
create table desk_invitations (
  hash bytea primary key check (octet_length(hash) = 32),
  role text not null check (role in ('gids', 'beheerder')),
  municipality text,
  expires_at timestamptz not null,
  created_at timestamptz not null
);
