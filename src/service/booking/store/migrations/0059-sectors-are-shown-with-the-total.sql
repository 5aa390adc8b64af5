-- What is shown of a sector is rounded from this: renewed for every sector of an event at once, at every fifth visit.
alter table tallies add column shown integer not null default 0 check (shown >= 0);
-- So much could be seen already.
update tallies set shown = visits;
