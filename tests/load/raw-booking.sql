\set turn :turn + 1
\set desk :client_id * 2 + 1 + :turn % 2
\set slot :turn / 2
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
with claim as (
  update claims set status = 'confirmed'
  where id = :claim::uuid and status = 'held' and held_until > now()
  returning id, location, starts_at, ends_at
), contact as (
  insert into contacts (id, key_id, sealed, mark, created_at)
  select gen_random_uuid(), 'k'::text, decode(repeat('ab', 1650), 'hex'), decode(repeat('ab', 32), 'hex'), now()
  from claim
  returning id
), row_key as (
  insert into contact_keys (contact, key) select id, decode(repeat('ab', 32), 'hex') from contact
), code as (
  insert into codes (code, created_at) select md5(random()::text), now() from claim returning code
), appointment as (
  insert into appointments (id, claim, made_with, code, language, cancellation_key, contact, created_at)
  select gen_random_uuid(), claim.id, claim.id, code.code, 'nl'::text, md5(random()::text), contact.id, now()
  from claim, code, contact
)
select location, starts_at, ends_at from claim;
