-- Written in the transaction it belongs to, so that a promise and the work it brings are both there, or neither is.
-- Names as in CloudEvents 1.0. `data` holds ids only, never a name or an address.
create table jobs (
  id uuid primary key,
  source text not null,
  type text not null,
  specversion text not null check (specversion = '1.0'),
  time timestamptz not null,
  data jsonb not null,
  run_after timestamptz not null,
  attempts integer not null default 0,
  lease_until timestamptz,
  state text not null check (state in ('waiting', 'done', 'dead')),
  last_problem text,
  finished_at timestamptz,
  check ((state = 'waiting') = (finished_at is null))
);

create index jobs_to_run on jobs (run_after, id) where state = 'waiting';
create index jobs_to_clear on jobs (finished_at) where state <> 'waiting';
