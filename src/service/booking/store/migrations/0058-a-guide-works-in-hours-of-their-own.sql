-- The week of a guide from a day on, until a later row of the same guide. It goes before what the pack says of that guide.
create table guide_hours (
  guide text not null references guides (id),
  starts_on date not null,
  time_zone text not null,
  -- The windows by day of the week, as JSON.
  weekly text not null,
  -- The same in minutes after Monday 00:00 on the wall.
  present int4multirange not null,
  created_at timestamptz not null,
  primary key (guide, starts_on)
);

-- Whether a guide works then, as far as they said so; null when only the pack knows.
create function guide_works(asked text, starts timestamptz, ends timestamptz) returns boolean language sql stable as $$
  select present @> int4range(minute, minute + (extract(epoch from ends - starts) / 60)::int)
  from guide_hours,
    lateral (select starts at time zone time_zone as begin) as wall,
    lateral (select (
      (extract(isodow from begin) - 1) * 1440 + extract(hour from begin) * 60 + extract(minute from begin)
    )::int as minute) as at
  where guide = asked and starts_on <= begin::date
  order by starts_on desc limit 1
$$;

create or replace function only_when_the_guide_is_there() returns trigger language plpgsql as $$
begin
  perform 1 from guides where id = new.guide for key share;
  if exists (
    select from guide_absences
    where guide = new.guide and ends_at > new.starts_at and starts_at < new.ends_at
  ) or guide_works(new.guide, new.starts_at, new.ends_at) is false then
    return null;
  end if;
  return new;
end
$$;
