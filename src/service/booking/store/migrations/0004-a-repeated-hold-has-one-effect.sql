-- Written in the transaction that makes the hold: both are there, or neither is.
create table idempotency_keys (
  key uuid primary key,
  request text not null,
  claim uuid references claims (id) on delete cascade,
  created_at timestamptz not null
);
