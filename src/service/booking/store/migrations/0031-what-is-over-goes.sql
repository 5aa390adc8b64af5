-- An id that was used once makes nothing new, also after what it made has gone. Nothing personal.
create table spent_ids (
  id uuid primary key,
  spent_at timestamptz not null
);

create index conversation_requests_by_age on conversation_requests (created_at);
create index claims_by_end on claims (ends_at);
create index idempotency_keys_by_age on idempotency_keys (created_at);
create index idempotency_keys_of_claim on idempotency_keys (claim);
create index spent_ids_by_age on spent_ids (spent_at);
