-- How a conversation went, as far as a guide has said so.
alter table appointments add column outcome text check (outcome in ('held', 'no-show'));

-- A request that became an appointment, or was dealt with otherwise, stays known to the device that sends it again.
alter table conversation_requests add column settled_at timestamptz;

-- That somebody looked at contact data, never what there was to see. It outlives who looked and what was looked at.
create table contact_openings (
  id uuid primary key,
  municipality text not null,
  person text not null,
  person_name text not null,
  code text not null,
  opened_at timestamptz not null
);
create index contact_openings_of_town on contact_openings (municipality, opened_at);
