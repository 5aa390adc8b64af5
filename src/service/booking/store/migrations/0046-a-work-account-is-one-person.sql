-- Who somebody is at the provider of work accounts (OpenID Connect). Nothing the provider gave is kept: no token, no key.
create table desk_identities (
  issuer text not null,
  subject text not null,
  person text not null unique references desk_people (id) on delete cascade,
  created_at timestamptz not null,
  primary key (issuer, subject)
);

-- What a browser takes along when it leaves to sign in, and comes back with once. Only a hash of it.
create table desk_tickets (
  hash bytea primary key check (octet_length(hash) = 32),
  expires_at timestamptz not null
);
create index desk_tickets_by_end on desk_tickets (expires_at);
