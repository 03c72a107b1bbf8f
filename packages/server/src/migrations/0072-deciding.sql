-- What follows the reveal: disagreement, the third grader, sending back, and the thread on a script [G6, G19].

-- A third grader (of schools: the adjudicator) is a commission of its own, of the disputed answers of its parent.
alter table commission drop constraint commission_kind_check;
alter table commission
  add parent_id uuid references commission,
  -- From the rule set when it was formed: whether the third sees the first assessments before the decision.
  add third_sees text check (third_sees in ('answer', 'assessments')),
  add constraint commission_kind_check check (kind in ('ordinary', 'appeal', 'third')),
  add constraint commission_third_check check (
    (kind = 'third') = (parent_id is not null) and (kind = 'third') = (third_sees is not null));
create index commission_parent on commission (parent_id) where parent_id is not null;

-- An agreed grade that is sent back is kept, and the next one is another round.
alter table agreed_grade
  add round integer not null default 1 check (round > 0),
  drop constraint agreed_grade_pkey,
  drop constraint agreed_grade_basis_check;
alter table agreed_grade
  add primary key (commission_id, candidacy_id, round),
  add constraint agreed_grade_basis_check check (basis in ('same', 'one', 'shared', 'discussed', 'decided'));
alter table grade_proposal
  add round integer not null default 1 check (round > 0),
  drop constraint grade_proposal_pkey;
alter table grade_proposal add primary key (commission_id, candidacy_id, round);

create table sent_back (
  commission_id uuid not null,
  candidacy_id uuid not null,
  round integer not null,
  sent_by uuid not null references person,
  sent_as text not null check (sent_as in ('member', 'office')),
  reason text not null check (reason <> ''),
  sent_at timestamptz not null,
  primary key (commission_id, candidacy_id, round),
  foreign key (commission_id, candidacy_id, round) references agreed_grade
);
create trigger sent_back_append_only before update or delete on sent_back
  for each row execute function refuse_change();

-- The round that an answer is in: one more than it was sent back.
create function grading_round(of_commission uuid, of_candidacy uuid) returns integer language sql stable as $$
  select coalesce(max(s.round), 0) + 1 from sent_back s
  where s.commission_id = of_commission and s.candidacy_id = of_candidacy
$$;

create table dispute (
  commission_id uuid not null references commission,
  candidacy_id uuid not null references candidacy,
  round integer not null check (round > 0),
  -- Null: by the rule set, since the grades were too far apart.
  declared_by uuid references person,
  declared_at timestamptz not null,
  reason text not null,
  -- The member who decides; null: a third grader.
  decider_id uuid references person,
  -- The exam office passed the member by.
  third_called_by uuid references person,
  third_called_at timestamptz,
  third_call_reason text not null default '',
  -- The third grader's commission, once the exam office has appointed one.
  third_id uuid references commission,
  -- Why the member who decided set that grade.
  decision text not null default '',
  primary key (commission_id, candidacy_id, round),
  check (decider_id is null or third_id is null),
  check ((third_called_by is null) = (third_called_at is null))
);
create index dispute_third on dispute (third_id) where third_id is not null;

-- The one place to read these from: what belongs to each answer's current round, and was not sent back. A view sees
-- what its reader sees.
create view standing_agreed_grade with (security_invoker = true) as
  select g.* from agreed_grade g where not exists (select from sent_back s
    where s.commission_id = g.commission_id and s.candidacy_id = g.candidacy_id and s.round >= g.round);
create view standing_proposal with (security_invoker = true) as
  select p.* from grade_proposal p where not exists (select from sent_back s
    where s.commission_id = p.commission_id and s.candidacy_id = p.candidacy_id and s.round >= p.round);
create view standing_dispute with (security_invoker = true) as
  select d.* from dispute d where not exists (select from sent_back s
    where s.commission_id = d.commission_id and s.candidacy_id = d.candidacy_id and s.round >= d.round);

-- What a commission's members write to each other about a revealed script. Never shown to the candidate.
create table script_message (
  id uuid primary key,
  commission_id uuid not null references commission,
  candidacy_id uuid not null references candidacy,
  written_by uuid not null references person,
  text text not null check (text <> ''),
  written_at timestamptz not null
);
create index script_message_script on script_message (commission_id, candidacy_id, written_at);
create trigger script_message_append_only before update or delete on script_message
  for each row execute function refuse_change();

-- A third grader has the law's workflow of appeals, as `workflowFor` says.
create or replace function commission_workflow(of_commission uuid, out assessing text, out confirming text, out completing text)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when c.kind <> 'ordinary' then 'individual' else coalesce(c.assessing, e.assessing) end,
    case when c.kind <> 'ordinary' then 'eachCandidate' else coalesce(c.confirming, e.confirming) end,
    case when c.kind <> 'ordinary' then 'all' else coalesce(c.completing, e.completing) end
  from commission c join exam e on e.id = c.exam_id where c.id = of_commission
$$;

-- Every handed-in answer of a commission, as before, with the agreed grade that stands.
create or replace function commission_answers(of_commission uuid) returns table (
  candidacy_id uuid, candidate_number integer, is_revealed boolean, is_agreed boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select cc.candidacy_id, c.candidate_number, r.at is not null, g.grade is not null
  from commission_candidacy cc
  join candidacy c on c.id = cc.candidacy_id
  join work_to_grade h on h.candidacy_id = cc.candidacy_id
  left join reveal r on r.commission_id = cc.commission_id and r.candidacy_id = cc.candidacy_id
  left join standing_agreed_grade g on g.commission_id = cc.commission_id and g.candidacy_id = cc.candidacy_id
  where cc.commission_id = of_commission
    and (current_person() is null or of_commission in (select my_commissions()))
$$;

-- Scripts of other commissions that I see beside my own: as the third grader those of the parent, when the rule set
-- says so or the grade is decided; as a member those of the third grader, when the grade is decided.
create function seen_beside() returns table (commission_id uuid, candidacy_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with decided as (
    select d.*, exists (select from agreed_grade g where g.commission_id = d.commission_id
      and g.candidacy_id = d.candidacy_id and g.round = d.round) as is_decided
    from dispute d
    where d.third_id is not null
      and (d.third_id in (select my_commissions()) or d.commission_id in (select my_commissions())))
  select d.commission_id, d.candidacy_id from decided d join commission t on t.id = d.third_id
  where d.third_id in (select my_commissions()) and (d.is_decided or t.third_sees = 'assessments')
  union
  select d.third_id, d.candidacy_id from decided d
  where d.commission_id in (select my_commissions()) and d.is_decided
$$;

-- Holds an exam's results for a grader who sends a grade back: locks the planned announcement and the exam, in the order
-- of the exam office's own steps.
create function hold_results(of_commission uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_exam uuid;
begin
  select exam_id into of_exam from commission where id = of_commission and id in (select my_commissions());
  perform from timer where key = 'announceExam:' || of_exam for update;
  perform from exam where id = of_exam for update;
end $$;

-- Takes the exam office's check back, so that nothing is announced that is under discussion; answers whether an
-- announcement was planned. The results must be held.
create function take_back_check(of_commission uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_exam uuid;
begin
  select exam_id into of_exam from commission
  where id = of_commission and kind = 'ordinary' and id in (select my_commissions());
  update exam set state = 'published', checked_at = null, version = version + 1 where id = of_exam and state = 'checked';
  if not found then return false; end if;
  delete from timer where key = 'announceExam:' || of_exam and done_at is null;
  return found;
end $$;

grant select on standing_agreed_grade, standing_proposal, standing_dispute, dispute, sent_back, script_message to karakter_blind;
grant insert on dispute, sent_back, script_message to karakter_blind;
grant update (decision) on dispute to karakter_blind;

alter table sent_back enable row level security;
create policy own on sent_back for select to karakter_blind using (commission_id in (select my_commissions()));
create policy by_member on sent_back for insert to karakter_blind with check (
  commission_id in (select my_commissions()) and sent_by = current_person() and sent_as = 'member');

alter table dispute enable row level security;
create policy own on dispute for select to karakter_blind using (
  commission_id in (select my_commissions()) or (commission_id, candidacy_id) in (select * from seen_beside()));
create policy declared on dispute for insert to karakter_blind with check (
  commission_id in (select my_commissions()) and is_revealed(commission_id, candidacy_id)
  and (declared_by is null or declared_by = current_person()) and third_id is null and third_called_by is null);
create policy decided on dispute for update to karakter_blind
  using (commission_id in (select my_commissions()) and exists (
    select from commission_member me
    join commission_member decider on decider.commission_id = me.commission_id and decider.seat = me.seat
    where me.commission_id = dispute.commission_id and me.person_id = current_person() and me.ended_at is null
      and decider.person_id = dispute.decider_id));

alter table script_message enable row level security;
create policy own on script_message for select to karakter_blind using (
  (commission_id in (select my_commissions()) and is_revealed(commission_id, candidacy_id))
  or (commission_id, candidacy_id) in (select * from seen_beside()));
create policy written on script_message for insert to karakter_blind with check (
  written_by = current_person() and is_revealed(commission_id, candidacy_id)
  and (commission_id in (select my_commissions()) or (commission_id, candidacy_id) in (select * from seen_beside())));

create policy seen_beside on assessment for select to karakter_blind
  using (state = 'confirmed' and (commission_id, candidacy_id) in (select * from seen_beside())
    and is_shown(commission_id, candidacy_id, person_id));
create policy seen_beside on shared_assessment for select to karakter_blind
  using ((commission_id, candidacy_id) in (select * from seen_beside()) and is_revealed(commission_id, candidacy_id));
create policy seen_beside on commission_member for select to karakter_blind
  using (commission_id in (select s.commission_id from seen_beside() s));
