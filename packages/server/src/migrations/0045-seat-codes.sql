-- One-time codes that invigilators give candidates at their seats when the sign-in service is down [U9]. Only a keyed
-- hash of a code is kept. What was given and used stays, and is also in the exam's log.
create table seat_code (
  id uuid primary key,
  candidacy_id uuid not null references candidacy (id),
  code_hash bytea not null,
  given_by uuid not null references person (id),
  given_at timestamptz not null,
  valid_until timestamptz not null,
  -- Wrong codes that were entered with the candidate's number meanwhile.
  attempts int not null default 0,
  used_at timestamptz,
  -- The candidate was given a newer code.
  replaced_at timestamptz
);
create index seat_code_candidacy on seat_code (candidacy_id);

-- A session that was opened by such a code reaches this exam only.
alter table session add column exam_id uuid references exam (id);
