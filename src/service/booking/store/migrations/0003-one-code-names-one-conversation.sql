create table codes (
  code text primary key,
  created_at timestamptz not null
);

create table appointments (
  id uuid primary key,
  claim uuid not null unique references claims (id),
  code text not null unique references codes (code),
  language text not null,
  cancellation_key text not null,
  contact uuid unique references contacts (id) on delete set null,
  created_at timestamptz not null
);

create table conversation_requests (
  id uuid primary key,
  municipality text not null,
  code text not null unique references codes (code),
  language text not null,
  preferences text not null,
  contact uuid unique references contacts (id) on delete set null,
  created_at timestamptz not null
);
