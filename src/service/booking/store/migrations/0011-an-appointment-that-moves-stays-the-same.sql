-- `made_with` is the reservation that made the appointment, also after it has moved: the first request, sent again,
-- still gets its own answer. `changes` counts what happened since, for calendars that keep the newest.
alter table appointments
  add column made_with uuid,
  add column changes integer not null default 0 check (changes >= 0);
update appointments set made_with = claim;
update appointments set changes = 1 where claim in (select id from claims where status = 'cancelled');
alter table appointments alter column made_with set not null;
