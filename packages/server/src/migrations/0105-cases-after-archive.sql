-- A case that is open when its exam is archived, or is opened afterwards, stays with those who have it until it is over
-- (uhl. §§ 11-8, 11-10; fvl. § 31) [E2, K1, U4]. Of the exam's other answers nothing opens again.

create index explanation_open on explanation (commission_id) where sent_at is null;
create index appeal_commission on appeal (commission_id) where commission_id is not null;

-- The commission whose cases a commission works on: its own, or for a third grader those of the commission that called.
create function case_commission(c commission) returns uuid
language sql stable set search_path = public, pg_temp as $$
  select coalesce(case when c.kind = 'third' then c.parent_id end, c.id)
$$;

create function has_open_case(of_commission uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from explanation x where x.commission_id = of_commission and x.sent_at is null)
    or exists (select from appeal a join commission c on c.id = of_commission
      where a.commission_id = case_commission(c) and a.state not in ('decided', 'withdrawn', 'dismissed'))
$$;

create or replace function my_commissions() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select m.commission_id from commission_member m
  join commission c on c.id = m.commission_id
  join exam e on e.id = c.exam_id
  where m.person_id = current_person() and m.ended_at is null and not is_appeal_over(c.id)
    and (e.state <> 'archived' or has_open_case(c.id))
$$;

create or replace function my_ended_commissions()
returns table (commission_id uuid, exam_id uuid, kind text, number integer, why text, ended_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.exam_id, c.kind, c.number,
    case when m.ended_at is not null then 'left' when e.state = 'archived' then 'archived' else 'decided' end,
    coalesce(m.ended_at, e.archived_at)
  from commission_member m
  join commission c on c.id = m.commission_id
  join exam e on e.id = c.exam_id
  where m.person_id = current_person()
    and (m.ended_at is not null or is_appeal_over(c.id) or (e.state = 'archived' and not has_open_case(c.id)))
$$;

-- All commissions of the archived exams in which the actor has a case, also those that the actor's own stand beside.
create function my_archived_commissions() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select beside.id from commission_member m
  join commission c on c.id = m.commission_id
  join exam e on e.id = c.exam_id
  join commission beside on beside.exam_id = e.id
  where m.person_id = current_person() and m.ended_at is null and e.state = 'archived' and has_open_case(c.id)
$$;

-- The answers in these commissions that a case is open about.
create function my_open_cases() returns table (commission_id uuid, candidacy_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with archived as (select my_archived_commissions() as id)
  select x.commission_id, x.candidacy_id from explanation x
  where x.commission_id in (select id from archived) and x.sent_at is null
  union
  select c.id, a.candidacy_id from commission c join appeal a on a.commission_id = case_commission(c)
  where c.id in (select id from archived) and a.state not in ('decided', 'withdrawn', 'dismissed')
$$;

create or replace function my_candidacies() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select cc.candidacy_id from commission_candidacy cc
  where cc.commission_id in (select my_commissions())
    and (cc.commission_id not in (select my_archived_commissions())
      or (cc.commission_id, cc.candidacy_id) in (select commission_id, candidacy_id from my_open_cases()))
    and not exists (
      select from impartiality_case i where i.person_id = current_person() and i.state <> 'impartial'
        and (i.candidacy_id = cc.candidacy_id or (i.candidacy_id is null and i.commission_id = cc.commission_id)))
$$;

-- Every table of a commission's work on an answer; a new one is found by the test of the blind role.
do $$
declare
  of_answers text;
begin
  for of_answers in
    select c.relname from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
      and c.relname <> 'impartiality_case'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'commission_id')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'candidacy_id')
  loop
    execute format($policy$
      create policy open_case on %I as restrictive for all to karakter_blind using (
        commission_id not in (select my_archived_commissions())
        or (commission_id, candidacy_id) in (select commission_id, candidacy_id from my_open_cases()))$policy$, of_answers);
  end loop;
end $$;

-- What the row policies do not reach.
create or replace function my_meetings() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select g.id from grading_meeting g
  where exists (select from my_commissions() mine where is_called(mine, g) and mine not in (select my_archived_commissions()))
$$;

create or replace function commission_answers(of_commission uuid)
returns table (candidacy_id uuid, candidate_number integer, is_revealed boolean, is_agreed boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select cc.candidacy_id, c.candidate_number, r.at is not null, g.grade is not null
  from commission_candidacy cc
  join candidacy c on c.id = cc.candidacy_id
  join work_to_grade h on h.candidacy_id = cc.candidacy_id
  left join reveal r on r.commission_id = cc.commission_id and r.candidacy_id = cc.candidacy_id
  left join standing_agreed_grade g on g.commission_id = cc.commission_id and g.candidacy_id = cc.candidacy_id
  where cc.commission_id = of_commission
    and (current_person() is null or (of_commission in (select my_commissions())
      and (of_commission not in (select my_archived_commissions())
        or (cc.commission_id, cc.candidacy_id) in (select o.commission_id, o.candidacy_id from my_open_cases() o))))
$$;

-- What happens after an exam is archived: a bundle more, which names the one before it. No bundle is ever rewritten [X2, X3].
create table archive_supplement (
  exam_id uuid not null references archive_bundle (exam_id),
  number smallint not null check (number > 0),
  file_id uuid not null references file (id),
  sha256 text not null,
  previous_sha256 text not null,
  made_at timestamptz not null,
  primary key (exam_id, number)
);

create function keep_bundle() returns trigger language plpgsql as $$
begin
  raise exception 'a bundle of exam % never changes', old.exam_id;
end $$;
create trigger keep_bundle before update of exam_id, file_id, sha256, made_at or delete on archive_bundle
  for each row execute function keep_bundle();
create trigger keep_bundle before update or delete on archive_supplement
  for each row execute function keep_bundle();
