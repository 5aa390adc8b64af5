-- Which guide of the diary somebody at the desk is. Two people may share a guide: it is a column in the diary, not a person.
create table desk_guides (
  person text primary key references desk_people (id) on delete cascade,
  guide text not null references guides (id)
);

-- When a guide is not there. Never why.
create table guide_absences (
  id uuid primary key,
  guide text not null references guides (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  created_at timestamptz not null
);
create index guide_absences_of_guide on guide_absences (guide, ends_at);
create index guide_absences_by_end on guide_absences (ends_at);

-- What was agreed before may lie in an absence, so no constraint can say this. Whoever notes an absence locks the guide
-- against this; so of two at once one waits, and the question here is asked of what the other wrote. Who is refused hears
-- nothing and has no row, as with a time that somebody else was quicker to take.
create function only_when_the_guide_is_there() returns trigger language plpgsql as $$
begin
  perform 1 from guides where id = new.guide for key share;
  if exists (
    select from guide_absences
    where guide = new.guide and ends_at > new.starts_at and starts_at < new.ends_at
  ) then
    return null;
  end if;
  return new;
end
$$;
create trigger claims_begin_when_the_guide_is_there before insert on claims
  for each row when (new.status in ('held', 'confirmed')) execute function only_when_the_guide_is_there();
create trigger claims_are_confirmed_when_the_guide_is_there before update of status on claims
  for each row when (old.status = 'held' and new.status = 'confirmed') execute function only_when_the_guide_is_there();
