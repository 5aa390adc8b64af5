-- What was readable is sealed by the service when it starts, with a key the database does not have; then this table goes.
alter table contacts rename to readable_contacts;
alter index contacts_pkey rename to readable_contacts_pkey;

create table contacts (
  id uuid primary key,
  -- The private key that opens it.
  key_id text,
  -- The envelope, encrypted once more with the row's own key. Empty only until a row from before is sealed.
  sealed bytea,
  -- Tells, to whoever has the row's key, whether the same is sent again.
  mark bytea,
  created_at timestamptz not null,
  check ((key_id is null) = (sealed is null) and (sealed is null) = (mark is null))
);
create index contacts_of_key on contacts (key_id);

-- Erasing a person is dropping a row here. In a table of its own, so that copies of the rest can be kept without it.
create table contact_keys (
  contact uuid primary key references contacts (id) on delete cascade,
  key bytea not null check (octet_length(key) = 32)
);

insert into contacts (id, created_at) select id, created_at from readable_contacts;
alter table appointments
  drop constraint appointments_contact_fkey,
  add constraint appointments_contact_fkey foreign key (contact) references contacts (id) on delete set null;
alter table conversation_requests
  drop constraint conversation_requests_contact_fkey,
  add constraint conversation_requests_contact_fkey foreign key (contact) references contacts (id) on delete set null;

-- Public, to notice an instance that has other keys than the rest.
create table sealing_keys (
  id text primary key,
  known_since timestamptz not null
);
