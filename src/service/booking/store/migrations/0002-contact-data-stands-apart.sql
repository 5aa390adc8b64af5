-- One row a conversation or request. Erasing a person is deleting this row; everything else may stay.
create table contacts (
  id uuid primary key,
  name text not null,
  channel text not null check (channel in ('phone', 'email')),
  address text not null,
  created_at timestamptz not null
);
