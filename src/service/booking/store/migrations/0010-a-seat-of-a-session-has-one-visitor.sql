-- A group session: several visitors, one guide, one time. The session takes the guide's time with a claim of its own, so
-- that nobody else can book the guide then; each visitor's claim on it names a seat.
create table sessions (
  id uuid primary key,
  claim uuid not null unique references claims (id),
  seats integer not null check (seats between 2 and 200)
);

alter table claims
  add column session uuid references sessions (id),
  add column seat integer check (seat >= 1),
  add constraint claims_session_and_seat_go_together check ((session is null) = (seat is null));

alter table claims drop constraint claims_may_not_overlap;
alter table claims add constraint claims_may_not_overlap
  exclude using gist (guide with =, during with &&)
  where (status in ('held', 'confirmed') and seat is null);

create unique index claims_one_visitor_a_seat on claims (session, seat)
  where status in ('held', 'confirmed') and seat is not null;

-- What is taken from now on, without reading through what is over.
create index claims_that_take_time on claims (guide, ends_at)
  where status in ('held', 'confirmed') and seat is null;
