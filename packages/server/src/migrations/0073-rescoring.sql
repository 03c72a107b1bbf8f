-- A grader's trial of thresholds is kept as every form that is typed in is kept, and needs no table of its own.
drop table threshold_trial;

-- What a new version of the scoring speaks against: no grade is changed by it [G4]. `own`: a grader's confirmed grade, or
-- one of a shared assessment; `agreed`: the commission's; `correction`: an announced one, for the exam office.
drop table rescored_grade;
create table rescored_grade (
  id uuid primary key,
  exam_id uuid not null references exam,
  version integer not null,
  commission_id uuid not null references commission,
  candidacy_id uuid not null references candidacy,
  -- The grader whose own grade it is; null for the commission's, and where its members assess together.
  person_id uuid references person,
  effect text not null check (effect in ('own', 'agreed', 'correction')),
  given text not null,
  points_before numeric not null,
  most_before numeric not null,
  suggested_before text,
  points_after numeric not null,
  most_after numeric not null,
  -- Null without thresholds: the points moved, and no one knows what they are worth.
  suggested_after text,
  -- `kept`: the grade stays, by a member or the exam office; `corrected`: a new entry in the protocol.
  decision text check (decision in ('kept', 'corrected')),
  decision_reason text,
  decided_by uuid references person,
  decided_at timestamptz,
  foreign key (exam_id, version) references scoring_version,
  check (person_id is null or effect = 'own'),
  check (decision is distinct from 'corrected' or effect = 'correction'),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)
    and (decision is null) = (decision_reason is null))
);
-- One for each grade and version, so that applying twice lists nothing twice.
create unique index rescored_grade_once on rescored_grade
  (exam_id, version, commission_id, candidacy_id, person_id) nulls not distinct;
create index rescored_grade_commission on rescored_grade (commission_id, version);

grant select on rescored_grade to karakter_blind;
grant update (decision, decision_reason, decided_by, decided_at) on rescored_grade to karakter_blind;
alter table rescored_grade enable row level security;
create policy own on rescored_grade for select to karakter_blind using (
  commission_id in (select my_commissions())
  and (person_id is null or person_id = current_person()));
create policy kept on rescored_grade for update to karakter_blind
  using (commission_id in (select my_commissions()) and effect <> 'correction' and decision is null
    and (person_id is null or person_id = current_person()))
  with check (decided_by = current_person() and decision = 'kept');
