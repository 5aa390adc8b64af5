-- Only that a visit has been counted and on what day we heard of it: what it counted for cannot be found back.
create table counted_visit_ids (
  id uuid primary key,
  counted_on date not null
);
create index counted_visit_ids_by_age on counted_visit_ids (counted_on);

-- Exact counts, until the month is published. Nowhere is a row about one visit or one conversation.
create table month_counts (
  municipality text not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  dimension text not null,
  value text not null,
  counted integer not null check (counted >= 0),
  primary key (municipality, month, dimension, value)
);

-- What every report says of a month, for good; the exact counts go when this is written.
create table published_months (
  municipality text not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  figures jsonb not null,
  published_at timestamptz not null,
  primary key (municipality, month)
);
