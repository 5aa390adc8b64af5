\set desk random(1, 20)
\set slot random(1, 20000000)
with free as (
  select guide from unnest(array['proefstad/balie-' || :desk]) with ordinality as offered (guide, place)
  where not exists (
    select from claims where claims.guide = offered.guide
      and claims.during && tstzrange(timestamptz '2030-01-01' + :slot * interval '10 min', timestamptz '2030-01-01' + (:slot + 1) * interval '10 min', '[)')
      and claims.status in ('held', 'confirmed') and claims.seat is null
  )
  order by place limit 1
), claim as (
  insert into claims (id, location, guide, starts_at, ends_at, status, held_until, created_at)
  select gen_random_uuid(), 'balie-' || :desk, guide, timestamptz '2030-01-01' + :slot * interval '10 min',
    timestamptz '2030-01-01' + (:slot + 1) * interval '10 min', 'held', now() + interval '5 min', now()
  from free
  on conflict do nothing
  returning id
)
insert into idempotency_keys (key, request, claim, created_at)
select gen_random_uuid(), 'balie 2030-01-01T00:00:00Z', id, now() from claim
returning claim \gset
begin;
update claims set status = 'confirmed' where id = :claim::uuid and status = 'held' and held_until > now()
returning location, starts_at, ends_at \gset
insert into contacts (id, key_id, sealed, mark, created_at)
values (gen_random_uuid(), 'k', decode(repeat('ab', 1650), 'hex'), decode(repeat('ab', 32), 'hex'), now())
returning id as contact \gset
insert into contact_keys (contact, key) values (:contact::uuid, decode(repeat('ab', 32), 'hex'));
with code as (
  insert into codes (code, created_at) values (md5(random()::text), now()) returning code
)
insert into appointments (id, claim, made_with, code, language, cancellation_key, contact, created_at)
select gen_random_uuid(), :claim::uuid, :claim::uuid, code, 'nl', md5(random()::text), :contact::uuid, now() from code;
commit;
