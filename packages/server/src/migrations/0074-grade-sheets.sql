-- Points and grades that a grader uploads by candidate number [G7]. A sheet waits until its grader applies it, and a new
-- one replaces it; the last one that was applied stays, so that it can be undone. It is the grader's own: no co-grader
-- sees it, neither before nor after the reveal.
create table grade_sheet (
  commission_id uuid not null references commission,
  person_id uuid not null references person,
  state text not null check (state in ('pending', 'applied')),
  id uuid not null unique,
  uploaded_at timestamptz not null,
  -- Of a pending one: the lines that were read, the faults, and what was left out; never the file itself.
  content jsonb,
  applied_at timestamptz,
  -- Of an applied one: candidate number, points and grade before, and the version that the change made.
  changes jsonb,
  undone_at timestamptz,
  -- What undoing left as it was, and why.
  kept jsonb,
  primary key (commission_id, person_id, state),
  check ((state = 'pending') = (content is not null) and (state = 'applied') = (applied_at is not null)),
  check ((applied_at is null) = (changes is null) and (undone_at is null) = (kept is null)),
  check (state = 'applied' or undone_at is null)
);
grant select, insert, update, delete on grade_sheet to karakter_blind;
alter table grade_sheet enable row level security;
create policy own on grade_sheet for all to karakter_blind
  using (person_id = current_person() and commission_id in (select my_commissions()))
  with check (person_id = current_person() and commission_id in (select my_commissions()));
