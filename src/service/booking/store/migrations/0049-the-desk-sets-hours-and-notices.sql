-- The hours that the desk gave a location in place of those of its pack; null after going back to those of the pack.
create table opening_hours (
  location text primary key references locations (id),
  hours text,
  changed_by text not null,
  changed_at timestamptz not null
);

-- What a town has to say to its residents for a while: texts by language, as JSON. It always ends.
create table notices (
  id uuid primary key,
  municipality text not null,
  texts text not null,
  first_day date not null,
  last_day date not null,
  changed_by text not null,
  changed_at timestamptz not null,
  check (last_day >= first_day and last_day - first_day <= 60)
);
create index notices_of_town on notices (municipality, last_day);
