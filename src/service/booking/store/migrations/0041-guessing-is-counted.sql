-- `subject` is a hash or a fixed word, never an address or a code that was tried.
create table failed_attempts (
  id uuid primary key,
  kind text not null,
  subject text not null,
  at timestamptz not null
);
create index failed_attempts_of_subject on failed_attempts (kind, subject, at);
create index failed_attempts_by_age on failed_attempts (at);
