-- Why the points of a closed question are others than the automatic ones, by question id [G3].
alter table assessment add column reasons jsonb not null default '{}';
alter table shared_assessment add column reasons jsonb not null default '{}';

-- A change of what points count and which grades they give: proposed by one person, confirmed by another, and then
-- carried out for everyone [G4]. The content names the key, so it is sealed as the paper is [A4].
create table scoring_change (
  id uuid primary key,
  exam_id uuid not null references exam,
  state text not null check (state in ('proposed', 'confirmed', 'applied', 'withdrawn', 'declined')),
  based_on integer not null check (based_on > 0),
  sealed bytea not null,
  reason text not null,
  proposed_by uuid not null references person,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  decided_by uuid references person,
  decided_by_name text,
  decided_at timestamptz,
  decision_reason text,
  counts jsonb,
  check ((state = 'proposed') = (decided_by is null)),
  check (decided_by is null or (decided_by = proposed_by) = (state = 'withdrawn'))
);
-- One at a time, so that what was seen before is what is carried out.
create unique index scoring_change_open on scoring_change (exam_id) where state in ('proposed', 'confirmed');
create index scoring_change_exam on scoring_change (exam_id, proposed_at);

-- The versions of an exam's scoring beside its paper; the first one is what the approved paper says.
create table scoring_version (
  exam_id uuid not null references exam,
  version integer not null check (version > 1),
  change_id uuid not null unique references scoring_change,
  sealed bytea not null,
  hash text not null,
  at timestamptz not null,
  primary key (exam_id, version)
);
create trigger scoring_version_append_only before update or delete on scoring_version
  for each row execute function refuse_change();
create trigger scoring_version_no_truncate before truncate on scoring_version
  for each statement execute function refuse_change();

-- The thresholds that one grader tries, seen by that grader alone until they are proposed [G2].
create table threshold_trial (
  exam_id uuid not null references exam,
  person_id uuid not null references person,
  content jsonb not null,
  version integer not null,
  updated_at timestamptz not null,
  primary key (exam_id, person_id)
);

-- What a new version did to a grade: a grader's own that followed or stays, an agreed one that is to be agreed on again,
-- or one in the protocol, which the exam office may correct [G4, R3].
create table rescored_grade (
  id uuid primary key default gen_random_uuid(),
  exam_id uuid not null references exam,
  version integer not null,
  commission_id uuid not null references commission,
  candidacy_id uuid not null references candidacy,
  -- The grader whose own grade it is; null for the commission's, also where its members assess together.
  person_id uuid references person,
  effect text not null check (effect in ('follows', 'stays', 'agreeAgain', 'correction')),
  points_before numeric not null,
  points_after numeric not null,
  grade_before text not null,
  grade_after text not null,
  decision text check (decision in ('accepted', 'declined')),
  decision_reason text,
  decided_by uuid references person,
  decided_at timestamptz,
  foreign key (exam_id, version) references scoring_version,
  check (person_id is null or effect in ('follows', 'stays')),
  check (decision is null or effect in ('agreeAgain', 'correction')),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null))
);
create index rescored_grade_exam on rescored_grade (exam_id, effect);
create index rescored_grade_commission on rescored_grade (commission_id, version);

create function my_exams() returns setof uuid language sql stable security definer
set search_path = public, pg_temp as $$
  select exam_id from commission where id in (select my_commissions())
$$;

grant select, insert on scoring_change to karakter_blind;
grant update (state, decided_by, decided_by_name, decided_at, decision_reason) on scoring_change to karakter_blind;
grant select on scoring_version, rescored_grade to karakter_blind;
grant update (decision, decision_reason, decided_by, decided_at) on rescored_grade to karakter_blind;
grant select, insert, update on threshold_trial to karakter_blind;

alter table scoring_change enable row level security;
create policy own on scoring_change for select to karakter_blind using (exam_id in (select my_exams()));
create policy proposed on scoring_change for insert to karakter_blind
  with check (exam_id in (select my_exams()) and state = 'proposed' and proposed_by = current_person());
create policy decided on scoring_change for update to karakter_blind
  using (exam_id in (select my_exams()) and state = 'proposed')
  with check (exam_id in (select my_exams()) and decided_by = current_person());
alter table scoring_version enable row level security;
create policy own on scoring_version for select to karakter_blind using (exam_id in (select my_exams()));
alter table threshold_trial enable row level security;
create policy own on threshold_trial for all to karakter_blind
  using (person_id = current_person() and exam_id in (select my_exams()));
alter table rescored_grade enable row level security;
create policy own on rescored_grade for select to karakter_blind using (
  commission_id in (select my_commissions())
  and (person_id is null or person_id = current_person() or is_revealed(commission_id, candidacy_id)));
create policy kept on rescored_grade for update to karakter_blind
  using (commission_id in (select my_commissions()) and effect = 'agreeAgain' and decision is null
    and is_revealed(commission_id, candidacy_id))
  with check (decided_by = current_person() and decision = 'declined');
