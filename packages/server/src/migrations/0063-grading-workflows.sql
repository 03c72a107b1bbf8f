-- How a commission comes to its grades [G1]: the exam's workflow, and a commission's own where it is adapted.
alter table exam rename column reveal to confirming;
alter table exam
  add column assessing text not null default 'individual' check (assessing in ('individual', 'shared')),
  add column completing text not null default 'all' check (completing in ('all', 'one'));
alter table exam alter column assessing drop default, alter column completing drop default;

-- An appeal has the law's workflow, and none of its own.
alter table commission
  add column assessing text check (assessing in ('individual', 'shared')),
  add column confirming text check (confirming in ('eachCandidate', 'allCandidates')),
  add column completing text check (completing in ('all', 'one')),
  add check (num_nonnulls(assessing, confirming, completing) in (0, 3)),
  add check (kind = 'ordinary' or assessing is null);

alter table agreed_grade drop constraint agreed_grade_basis_check,
  add constraint agreed_grade_basis_check check (basis in ('same', 'one', 'shared', 'discussed'));

-- One assessment that all members of a commission see and change.
create table shared_assessment (
  commission_id uuid not null references commission,
  candidacy_id uuid not null references candidacy,
  points jsonb not null,
  comment text not null,
  grade text,
  version integer not null,
  updated_at timestamptz not null,
  primary key (commission_id, candidacy_id)
);

-- Who changed what last: the grade, the comment, or a question's points.
create table shared_change (
  commission_id uuid not null,
  candidacy_id uuid not null,
  field text not null,
  person_id uuid not null references person,
  at timestamptz not null,
  primary key (commission_id, candidacy_id, field),
  foreign key (commission_id, candidacy_id) references shared_assessment
);

-- Each member confirms a version; a later change by another takes the confirmation back.
create table shared_confirmation (
  commission_id uuid not null,
  candidacy_id uuid not null,
  person_id uuid not null references person,
  version integer not null,
  confirmed_at timestamptz not null,
  taken_back_at timestamptz,
  taken_back_by uuid references person,
  primary key (commission_id, candidacy_id, person_id),
  foreign key (commission_id, candidacy_id) references shared_assessment,
  check ((taken_back_at is null) = (taken_back_by is null))
);

-- Which member looks after which question: an arrangement among the members, and no right.
create table question_share (
  commission_id uuid not null references commission on delete cascade,
  question_id text not null,
  person_id uuid not null references person,
  changed_by uuid not null references person,
  changed_at timestamptz not null,
  primary key (commission_id, question_id)
);

-- Each grader reads the scripts in an own random order, computed from this, so that two do not tire on the same ones.
create table reading_order (
  commission_id uuid not null references commission on delete cascade,
  person_id uuid not null references person,
  seed uuid not null default gen_random_uuid(),
  primary key (commission_id, person_id)
);
insert into reading_order (commission_id, person_id) select commission_id, person_id from commission_member;
-- A member who leaves and comes back has the same order.
create function give_reading_order() returns trigger language plpgsql as $$
begin
  insert into reading_order (commission_id, person_id) values (new.commission_id, new.person_id) on conflict do nothing;
  return new;
end $$;
create trigger member_reads_in_own_order after insert on commission_member
  for each row execute function give_reading_order();

create function commission_workflow(of_commission uuid, out assessing text, out confirming text, out completing text)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when c.kind = 'appeal' then 'individual' else coalesce(c.assessing, e.assessing) end,
    case when c.kind = 'appeal' then 'eachCandidate' else coalesce(c.confirming, e.confirming) end,
    case when c.kind = 'appeal' then 'all' else coalesce(c.completing, e.completing) end
  from commission c join exam e on e.id = c.exam_id where c.id = of_commission
$$;

-- Whether present members have confirmed an answer as the workflow requires, whatever the server believes.
create function is_complete(of_commission uuid, of_candidacy uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when w.assessing = 'individual' and w.completing = 'all' then all_have_confirmed(of_commission, of_candidacy)
    when w.assessing = 'individual' then exists (
      select from assessment a join commission_member m using (commission_id, person_id)
      where a.commission_id = of_commission and a.candidacy_id = of_candidacy and a.state = 'confirmed')
    else (select case when w.completing = 'all' then count(*) > 0 and count(*) = count(s.person_id) else count(s.person_id) > 0 end
      from commission_member m
      left join shared_confirmation s on s.commission_id = m.commission_id and s.person_id = m.person_id
        and s.candidacy_id = of_candidacy and s.taken_back_at is null
      where m.commission_id = of_commission)
    end
  from commission_workflow(of_commission) w
$$;
drop policy confirmed_by_all on reveal;
create policy confirmed on reveal for insert to karakter_blind
  with check (commission_id in (select my_commissions()) and is_complete(commission_id, candidacy_id));

-- What another has written and never confirmed stays with its author, also where one grader's confirmation is enough.
drop policy seen on assessment;
create policy seen on assessment for select to karakter_blind using (
  commission_id in (select my_commissions())
  and (person_id = current_person() or (state = 'confirmed' and is_revealed(commission_id, candidacy_id))));

create trigger shared_assessment_stands before update on shared_assessment
  for each row execute function refuse_change_once_revealed();
create trigger shared_confirmation_stands before update on shared_confirmation
  for each row execute function refuse_change_once_revealed();

-- When a grader was last told that assessments were revealed, or that a confirmation was taken back.
create table grader_told (
  commission_id uuid not null references commission on delete cascade,
  person_id uuid not null references person,
  kind text not null check (kind in ('assessmentsRevealed', 'confirmationTakenBack')),
  told_at timestamptz not null,
  primary key (commission_id, person_id, kind)
);

-- Of these members those to tell now: a grader who has not been back since the last time is not told again, and none
-- more than once a day. Remembers that they are told.
create function graders_to_tell(of_commission uuid, of_kind text, members uuid[], at timestamptz) returns setof uuid
language sql security definer set search_path = public, pg_temp as $$
  insert into grader_told as told (commission_id, person_id, kind, told_at)
  select m.commission_id, m.person_id, of_kind, at from commission_member m
  where m.commission_id = of_commission and m.person_id = any(members)
    and (current_person() is null or of_commission in (select my_commissions()))
  on conflict (commission_id, person_id, kind) do update set told_at = excluded.told_at
    where told.told_at <= excluded.told_at - interval '1 day' and (
      exists (select from assessment a where a.commission_id = told.commission_id and a.person_id = told.person_id
        and greatest(a.updated_at, a.confirmed_at) > told.told_at)
      or exists (select from shared_change c where c.commission_id = told.commission_id
        and c.person_id = told.person_id and c.at > told.told_at)
      or exists (select from shared_confirmation c where c.commission_id = told.commission_id
        and c.person_id = told.person_id and c.confirmed_at > told.told_at))
  returning told.person_id
$$;

grant select, insert, update on shared_assessment, shared_change, shared_confirmation to karakter_blind;
grant select, insert, update, delete on question_share to karakter_blind;
grant select on reading_order to karakter_blind;

alter table shared_assessment enable row level security;
create policy own on shared_assessment for select to karakter_blind using (commission_id in (select my_commissions()));
create policy written on shared_assessment for insert to karakter_blind
  with check (commission_id in (select my_commissions()) and (commission_workflow(commission_id)).assessing = 'shared');
create policy changed on shared_assessment for update to karakter_blind
  using (commission_id in (select my_commissions()) and (commission_workflow(commission_id)).assessing = 'shared');
alter table shared_change enable row level security;
create policy seen on shared_change for select to karakter_blind using (commission_id in (select my_commissions()));
create policy written on shared_change for insert to karakter_blind
  with check (commission_id in (select my_commissions()) and person_id = current_person());
create policy changed on shared_change for update to karakter_blind
  using (commission_id in (select my_commissions())) with check (person_id = current_person());
alter table shared_confirmation enable row level security;
create policy seen on shared_confirmation for select to karakter_blind
  using (commission_id in (select my_commissions()));
create policy own on shared_confirmation for insert to karakter_blind
  with check (commission_id in (select my_commissions()) and person_id = current_person());
-- Another's confirmation can only be taken back.
create policy changed on shared_confirmation for update to karakter_blind
  using (commission_id in (select my_commissions()))
  with check (person_id = current_person() or taken_back_by = current_person());
alter table question_share enable row level security;
create policy own on question_share for all to karakter_blind
  using (commission_id in (select my_commissions()))
  with check (commission_id in (select my_commissions()) and changed_by = current_person());
alter table reading_order enable row level security;
create policy own on reading_order for select to karakter_blind
  using (person_id = current_person() and commission_id in (select my_commissions()));
