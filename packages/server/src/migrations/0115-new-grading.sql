-- The grades that upheld complaints have annulled, and what puts each right (uhl. § 11-9(2), (4)) [K8].
create table annulment (
  complaint_id uuid not null references procedural_complaint,
  candidacy_id uuid not null references candidacy,
  exam_id uuid not null references exam,
  remedy text not null check (remedy in ('newGrading', 'newExam')),
  annulled_at timestamptz not null,
  -- The commission that grades again, once it is appointed.
  commission_id uuid references commission,
  -- The exam that the candidate is offered instead, once it is planned here; those who graded this one are barred from it.
  new_exam_id uuid references exam,
  -- When the new grade was announced, or the new exam was offered.
  remedied_at timestamptz,
  primary key (complaint_id, candidacy_id),
  check (commission_id is null or remedy = 'newGrading'),
  check (new_exam_id is null or remedy = 'newExam')
);
create index annulment_candidacy on annulment (candidacy_id);
create index annulment_exam on annulment (exam_id) where remedied_at is null;
create index annulment_commission on annulment (commission_id);
create index annulment_new_exam on annulment (new_exam_id);
-- A grade that is annulled cannot be annulled once more before there is a new one.
create unique index annulment_stands_once on annulment (candidacy_id) where remedied_at is null;

insert into annulment (complaint_id, candidacy_id, exam_id, remedy, annulled_at, remedied_at)
select distinct on (u.candidacy_id, u.state) u.id, u.candidacy_id, u.exam_id, u.remedy, u.ended_at,
  (select max(d.entered_at) from complaint_decision d where d.complaint_id = u.id and d.outcome = 'remedied')
from procedural_complaint u join candidate_announcement a on a.candidacy_id = u.candidacy_id and a.announced_at <= u.ended_at
where u.state in ('upheld', 'remedied')
order by u.candidacy_id, u.state, u.ended_at;

-- A commission that grades again is checked and announced as the exam's own are.
alter table commission drop constraint commission_kind_check;
alter table commission add constraint commission_kind_check
  check (kind in ('ordinary', 'newGrading', 'appeal', 'third', 'newAssessment'));
alter table commission drop constraint commission_results_check;
alter table commission add constraint commission_results_check check (
  (kind in ('ordinary', 'newGrading') or checked_at is null) and (announced_at is null or checked_at is not null));
alter table protocol_entry drop constraint protocol_entry_kind_check;
alter table protocol_entry add constraint protocol_entry_kind_check
  check (kind in ('ordinary', 'newGrading', 'appeal', 'newAssessment', 'correction'));

-- As before (0105), and for what is graded again: also in an archived exam, until the new grades are announced.
create or replace function has_open_case(of_commission uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from explanation x where x.commission_id = of_commission and x.sent_at is null)
    or exists (select from appeal a join commission c on c.id = of_commission
      where a.commission_id = case_commission(c) and a.state not in ('decided', 'withdrawn', 'dismissed', 'lapsed'))
    or exists (select from annulment n join commission c on c.id = of_commission
      where n.commission_id = case_commission(c) and n.remedied_at is null)
$$;

create or replace function my_open_cases() returns table (commission_id uuid, candidacy_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  with archived as (select my_archived_commissions() as id)
  select x.commission_id, x.candidacy_id from explanation x
  where x.commission_id in (select id from archived) and x.sent_at is null
  union
  select c.id, a.candidacy_id from commission c join appeal a on a.commission_id = case_commission(c)
  where c.id in (select id from archived) and a.state not in ('decided', 'withdrawn', 'dismissed', 'lapsed')
  union
  select c.id, n.candidacy_id from commission c join annulment n on n.commission_id = case_commission(c)
  where c.id in (select id from archived) and n.remedied_at is null
$$;

-- As before (0088), and those who grade again sign their own protocol.
create or replace function may_read_protocol(of_commission uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select current_person() is null or exists (
    select from commission_member m
    join commission c on c.id = m.commission_id
    join exam e on e.id = c.exam_id
    where m.commission_id = of_commission and m.person_id = current_person() and m.ended_at is null
      and c.kind in ('ordinary', 'newGrading', 'appeal') and e.state <> 'archived')
$$;

create or replace function protocol_lines(of_commission uuid)
 returns table(candidate_number integer, outcome text, grade text, basis text, decided_by text, round integer, corrections text[])
 language sql stable security definer set search_path = public, pg_temp as $$
  select c.candidate_number,
    case when g.grade is not null then 'graded'
      when h.candidacy_id is not null then null
      when a.state in ('absent', 'withdrawn') then a.state
      when s.state in ('absent', 'withdrawn', 'cancelled') then s.state end,
    g.grade, g.basis, decider.display_name, coalesce(g.round, 1), coalesce(later.grades, '{}')
  from commission k
  join commission_candidacy cc on cc.commission_id = k.id
  join candidacy c on c.id = cc.candidacy_id
  left join sitting s on s.candidacy_id = c.id
  left join attendance a on a.candidacy_id = c.id
  left join work_to_grade h on h.candidacy_id = c.id
  left join standing_agreed_grade g
    on g.commission_id = k.id and g.candidacy_id = c.id and h.candidacy_id is not null
  left join dispute d
    on d.commission_id = k.id and d.candidacy_id = c.id and d.round = g.round and g.basis = 'decided'
  left join lateral (
    select m.display_name from commission_member m
    where (m.commission_id = k.id and m.person_id = d.decider_id) or (m.commission_id = d.third_id and m.ended_at is null)
    order by m.seat limit 1) decider on true
  -- The corrections of the grade that the commission set and the exam office entered.
  left join lateral (
    select array_agg(e.grade order by e.number) as grades from protocol_entry e
    where e.candidacy_id = c.id and e.kind = 'correction' and e.entered_at >= g.agreed_at
      and (select own.commission_id from protocol_entry own
        where own.candidacy_id = c.id and own.number < e.number and own.kind <> 'correction'
        order by own.number desc limit 1) = k.id) later on true
  where k.id = of_commission and may_read_protocol(of_commission)
    and (k.kind in ('ordinary', 'newGrading') or g.grade is not null or exists (
      select from appeal p where p.commission_id = k.id and p.candidacy_id = c.id
        and p.state not in ('decided', 'withdrawn', 'dismissed', 'lapsed')))
  order by c.candidate_number
$$;

-- An appeal or an explanation about a grade that is annulled lapses: there is nothing left to decide or to explain.
alter table appeal drop constraint appeal_state_check;
alter table appeal add constraint appeal_state_check check (state in ('filed', 'filedLate', 'inGrading', 'graded',
  'needsNewAssessment', 'decided', 'withdrawn', 'dismissed', 'lapsed'));
alter table explanation drop constraint explanation_state_check;
alter table explanation add constraint explanation_state_check
  check (state in ('requested', 'draft', 'ready', 'sent', 'read', 'lapsed'));

-- As before (0105), where a lapsed appeal is over too.
create or replace function is_appeal_over(of_commission uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  with graded as (
    select coalesce((select t.parent_id from commission t where t.id = of_commission and t.kind = 'third'),
      of_commission) as id)
  select exists (select from appeal a join graded on a.commission_id = graded.id)
    and not exists (select from appeal a join graded on a.commission_id = graded.id
      where a.state not in ('decided', 'withdrawn', 'dismissed', 'lapsed'))
    and not exists (select from explanation x join graded on x.commission_id = graded.id where x.sent_at is null)
$$;

-- A complaint that came on paper or by mail, and the day that the latest interim reply gave.
alter table procedural_complaint
  add arrived_by text check (arrived_by in ('paper', 'email')),
  add registered_at timestamptz,
  add promised_for text check (promised_for ~ '^\d{4}-\d\d-\d\d$'),
  add check ((arrived_by is null) = (registered_at is null));

-- Interim replies of complaints, which are sent as those of appeals are [K7].
alter table interim_reply drop constraint interim_reply_pkey;
alter table interim_reply
  alter appeal_id drop not null,
  add complaint_id uuid references procedural_complaint,
  add unique (appeal_id, number),
  add unique (complaint_id, number),
  add check (num_nonnulls(appeal_id, complaint_id) = 1);

-- A written part that is followed by an oral part, which adjusts its grade: where the written grade changes, a new oral
-- exam is held (uhl. § 11-11(4)) [K10].
alter table exam add oral_follows boolean not null default false;
create table oral_call (
  -- The entry of the protocol by which the grade changed.
  entry bigint primary key references protocol_entry,
  exam_id uuid not null references exam,
  candidacy_id uuid not null references candidacy,
  called_at timestamptz not null,
  arranged_at timestamptz,
  arranged_by uuid references person,
  -- What the candidate is told of it: when and where.
  arrangement text,
  check (num_nonnulls(arranged_at, arranged_by, arrangement) in (0, 3))
);
create index oral_call_candidacy on oral_call (candidacy_id);
create index oral_call_open on oral_call (exam_id) where arranged_at is null;
