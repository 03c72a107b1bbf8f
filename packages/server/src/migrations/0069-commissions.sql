-- Commissions have seats [G19]. A member who leaves keeps the row: what was done stays with the case, and the seat is
-- free for a successor. A seat holds one present member.
alter table commission_member
  add column ended_at timestamptz,
  add column ended_reason text check (ended_reason in ('ill', 'late', 'notImpartial', 'other')),
  -- Whether the confirmed assessments that were not revealed count for the seat after the member left.
  add column work_stands boolean,
  -- Supervises one of the candidates: where the rules say so, not a grader of their thesis [P5].
  add column supervises boolean not null default false,
  -- When the member declared that there are no grounds for disqualification (fvl. § 6) [U6].
  add column impartial_at timestamptz,
  add check ((ended_at is null) = (ended_reason is null) and (ended_at is null) = (work_stands is null));
alter table commission_member drop constraint commission_member_commission_id_seat_key;
create unique index commission_member_seat on commission_member (commission_id, seat) where ended_at is null;
alter table commission add column leader_seat smallint not null default 1 check (leader_seat between 1 and 3);

-- Why a member left may say that a colleague is ill, and whether the work stands that there was some: no right to them.
revoke select on commission_member from karakter_blind;
grant select (commission_id, person_id, seat, external, teaches, display_name, appointed_at, confidentiality_accepted_at,
  ended_at, impartial_at) on commission_member to karakter_blind;
grant update (impartial_at) on commission_member to karakter_blind;

-- An assessment that does not count: its grader left, or its candidate was moved. The assessment itself never changes.
create table assessment_set_aside (
  commission_id uuid not null,
  candidacy_id uuid not null,
  person_id uuid not null,
  cause text not null check (cause in ('graderLeft', 'candidateMoved')),
  set_aside_at timestamptz not null,
  set_aside_by uuid not null references person,
  primary key (commission_id, candidacy_id, person_id),
  foreign key (commission_id, candidacy_id, person_id) references assessment on update cascade
);

-- The groups or classes whose candidates a commission grades [P4]. A group can identify: no right for the blind role.
alter table candidacy_person add column group_name text check (length(group_name) between 1 and 60);
create table commission_group (
  exam_id uuid not null references exam,
  commission_id uuid not null references commission on delete cascade,
  group_name text not null check (length(group_name) between 1 and 60),
  primary key (exam_id, group_name)
);
create index commission_group_commission on commission_group (commission_id);
-- A candidate whom a person placed stays when the others are distributed again.
alter table commission_candidacy add column by_hand boolean not null default false;
revoke select on commission_candidacy from karakter_blind;
grant select (commission_id, candidacy_id) on commission_candidacy to karakter_blind;

-- A ground for disqualification that a grader declared, for the whole exam or for one answer [U6] (fvl. §§ 6 and 8).
create table impartiality_case (
  id uuid primary key,
  commission_id uuid not null references commission,
  person_id uuid not null references person,
  candidacy_id uuid references candidacy,
  ground text not null,
  account text not null,
  declared_at timestamptz not null,
  state text not null check (state in ('declared', 'impartial', 'disqualified', 'carriedOut')),
  decision text,
  decided_by uuid references person,
  decided_at timestamptz,
  carried_out_by uuid references person,
  carried_out_at timestamptz,
  check ((state = 'declared') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  check ((state = 'carriedOut') = (carried_out_at is not null))
);
create unique index impartiality_case_open on impartiality_case (commission_id, person_id, candidacy_id)
  nulls not distinct where state in ('declared', 'disqualified');
create index impartiality_case_person on impartiality_case (person_id);
grant select (id, commission_id, person_id, candidacy_id, ground, account, declared_at, state) on impartiality_case
  to karakter_blind;
grant insert (id, commission_id, person_id, candidacy_id, ground, account, declared_at, state) on impartiality_case
  to karakter_blind;
alter table impartiality_case enable row level security;

create function is_appeal_over(of_commission uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select from appeal a where a.commission_id = of_commission)
    and not exists (select from appeal a where a.commission_id = of_commission
      and a.state not in ('decided', 'withdrawn', 'dismissed'))
    and not exists (select from explanation x where x.commission_id = of_commission and x.sent_at is null)
$$;

-- The commissions whose answers are open to a present member. Access ends with the seat, with the exam's archiving, and
-- when every appeal of an appeal commission is decided and no explanation is owed.
create or replace function my_commissions() returns setof uuid language sql stable security definer
set search_path = public, pg_temp as $$
  select m.commission_id from commission_member m
  join commission c on c.id = m.commission_id
  join exam e on e.id = c.exam_id
  where m.person_id = current_person() and m.ended_at is null and e.state <> 'archived' and not is_appeal_over(c.id)
$$;

-- The actor's commissions that are over, in words for a list without answers.
create function my_ended_commissions() returns table (
  commission_id uuid, exam_id uuid, kind text, number integer, why text, ended_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.exam_id, c.kind, c.number, case when m.ended_at is not null then 'left' when e.state = 'archived' then 'archived' else 'decided' end,
    coalesce(m.ended_at, e.archived_at)
  from commission_member m
  join commission c on c.id = m.commission_id
  join exam e on e.id = c.exam_id
  where m.person_id = current_person() and (m.ended_at is not null or e.state = 'archived' or is_appeal_over(c.id))
$$;

create policy own on impartiality_case for select to karakter_blind using (person_id = current_person());
create policy declared on impartiality_case for insert to karakter_blind
  with check (person_id = current_person() and state = 'declared' and commission_id in (select my_commissions()));

-- Until a declared ground is decided the grader sees neither the answer nor, for a ground that concerns the whole exam,
-- any answer.
create or replace function my_candidacies() returns setof uuid language sql stable security definer
set search_path = public, pg_temp as $$
  select cc.candidacy_id from commission_candidacy cc
  where cc.commission_id in (select my_commissions()) and not exists (
    select from impartiality_case i where i.commission_id = cc.commission_id and i.person_id = current_person()
      and (i.candidacy_id is null or i.candidacy_id = cc.candidacy_id) and i.state in ('declared', 'disqualified'))
$$;

-- Of others only what counts, and only once it is revealed [G2].
create function is_shown(of_commission uuid, of_candidacy uuid, of_person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from reveal r where r.commission_id = of_commission and r.candidacy_id = of_candidacy)
    and not exists (select from assessment_set_aside s where s.commission_id = of_commission
      and s.candidacy_id = of_candidacy and s.person_id = of_person)
$$;
drop policy seen on assessment;
create policy seen on assessment for select to karakter_blind using (
  commission_id in (select my_commissions()) and (person_id = current_person()
    or (state = 'confirmed' and is_shown(commission_id, candidacy_id, person_id))));

-- The seats for which an answer has a confirmed assessment that counts: the present member's, or a predecessor's that
-- stands. A grader with an open ground for disqualification does not count meanwhile.
create function confirmed_seats(of_commission uuid) returns table (candidacy_id uuid, seat smallint)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct a.candidacy_id, m.seat
  from assessment a
  join commission_member m on m.commission_id = a.commission_id and m.person_id = a.person_id
  where a.commission_id = of_commission and a.state = 'confirmed'
    and (current_person() is null or of_commission in (select my_commissions()))
    and not exists (select from assessment_set_aside s where s.commission_id = a.commission_id
      and s.candidacy_id = a.candidacy_id and s.person_id = a.person_id)
    and not exists (select from impartiality_case i where i.commission_id = a.commission_id
      and i.person_id = a.person_id and (i.candidacy_id is null or i.candidacy_id = a.candidacy_id)
      and i.state in ('declared', 'disqualified'))
$$;
drop function confirmations(uuid);

-- As `confirmed_seats`, for one answer.
create or replace function all_have_confirmed(of_commission uuid, of_candidacy uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (
    select from commission_member seated where seated.commission_id = of_commission and seated.ended_at is null
      and not exists (
        select from commission_member m
        join assessment a on a.commission_id = m.commission_id and a.person_id = m.person_id
          and a.candidacy_id = of_candidacy and a.state = 'confirmed'
        where m.commission_id = of_commission and m.seat = seated.seat
          and not exists (select from assessment_set_aside s where s.commission_id = a.commission_id
            and s.candidacy_id = a.candidacy_id and s.person_id = a.person_id)
          and not exists (select from impartiality_case i where i.commission_id = a.commission_id
            and i.person_id = a.person_id and (i.candidacy_id is null or i.candidacy_id = a.candidacy_id)
            and i.state in ('declared', 'disqualified'))))
$$;

-- Whether an answer is confirmed as the workflow requires: individual assessments by seat, a shared one by the present
-- members.
create or replace function is_complete(of_commission uuid, of_candidacy uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when w.assessing = 'individual' and w.completing = 'all' then all_have_confirmed(of_commission, of_candidacy)
    when w.assessing = 'individual' then exists (
      select from confirmed_seats(of_commission) s where s.candidacy_id = of_candidacy)
    else (select case when w.completing = 'all' then count(*) > 0 and count(*) = count(s.person_id) else count(s.person_id) > 0 end
      from commission_member m
      left join shared_confirmation s on s.commission_id = m.commission_id and s.person_id = m.person_id
        and s.candidacy_id = of_candidacy and s.taken_back_at is null
      where m.commission_id = of_commission and m.ended_at is null)
    end
  from commission_workflow(of_commission) w
$$;

-- Every handed-in answer of a commission, also one that is hidden from the actor by a declared ground: the server must
-- know all of them to reveal. Not sent to a grader.
create function commission_answers(of_commission uuid) returns table (
  candidacy_id uuid, candidate_number integer, is_revealed boolean, is_agreed boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select cc.candidacy_id, c.candidate_number, r.at is not null, g.grade is not null
  from commission_candidacy cc
  join candidacy c on c.id = cc.candidacy_id
  join work_to_grade h on h.candidacy_id = cc.candidacy_id
  left join reveal r on r.commission_id = cc.commission_id and r.candidacy_id = cc.candidacy_id
  left join agreed_grade g on g.commission_id = cc.commission_id and g.candidacy_id = cc.candidacy_id
  where cc.commission_id = of_commission
    and (current_person() is null or of_commission in (select my_commissions()))
$$;

-- The answers that a predecessor in the actor's seat has assessed for the seat.
create function assessed_for_me(of_commission uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select a.candidacy_id
  from commission_member me
  join commission_member former on former.commission_id = me.commission_id and former.seat = me.seat
    and former.ended_at is not null
  join assessment a on a.commission_id = former.commission_id and a.person_id = former.person_id and a.state = 'confirmed'
  where me.commission_id = of_commission and me.person_id = current_person() and me.ended_at is null
    and not exists (select from assessment_set_aside s where s.commission_id = a.commission_id
      and s.candidacy_id = a.candidacy_id and s.person_id = a.person_id)
$$;

