-- A correction of a grade in the protocol is proposed by one person and confirmed by another [R3]. Until then nothing is
-- entered, and nobody but those who handle results and cases sees it: the blind role has no right here.
create table grade_correction (
  id uuid primary key,
  exam_id uuid not null references exam,
  candidacy_id uuid not null references candidacy,
  -- The entry that was valid when it was proposed: after a later one it cannot be confirmed.
  from_entry bigint not null references protocol_entry,
  grade text not null,
  reason text not null check (reason <> ''),
  -- The person or rule that allows it.
  authority text not null check (authority <> ''),
  state text not null check (state in ('proposed', 'confirmed', 'declined', 'withdrawn')),
  proposed_by uuid not null references person,
  proposed_at timestamptz not null,
  decided_by uuid references person,
  decided_at timestamptz,
  decline_reason text check (decline_reason <> ''),
  -- The entry it became.
  entry bigint unique references protocol_entry,
  check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  -- Two people stand behind what is confirmed, and only its proposer withdraws it.
  check (state not in ('confirmed', 'declined') or decided_by <> proposed_by),
  check (state <> 'withdrawn' or decided_by = proposed_by),
  check ((state = 'declined') = (decline_reason is not null)),
  check ((state = 'confirmed') = (entry is not null))
);
create unique index grade_correction_open on grade_correction (candidacy_id) where state = 'proposed';
create index grade_correction_exam on grade_correction (exam_id, proposed_at);

-- What was proposed and what was decided never change: the one update is the decision.
create function keep_grade_correction() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state <> 'proposed' and (new.state, new.decided_at, new.decline_reason, new.entry)
      is distinct from (old.state, old.decided_at, old.decline_reason, old.entry)
    or (new.id, new.exam_id, new.candidacy_id, new.from_entry, new.grade, new.reason, new.authority, new.proposed_at)
      is distinct from (old.id, old.exam_id, old.candidacy_id, old.from_entry, old.grade, old.reason, old.authority, old.proposed_at)
  then raise exception 'a correction of a grade is decided once, and its content never changes';
  end if;
  return new;
end $$;
create trigger grade_correction_kept before update on grade_correction
  for each row execute function keep_grade_correction();
create trigger grade_correction_never_deleted before delete on grade_correction
  for each row execute function refuse_change();
