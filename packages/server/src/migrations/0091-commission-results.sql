-- The results of each commission, which may be checked and announced while other commissions still grade [P4, R1].
alter table exam
  add announcing text not null default 'together' check (announcing in ('together', 'separately')),
  -- When the first of its commissions was announced; with the others where they are announced together.
  add first_announced_at timestamptz;
update exam set first_announced_at = announced_at;

alter table commission
  add checked_at timestamptz,
  add announced_at timestamptz,
  add constraint commission_results_check check (
    (kind = 'ordinary' or checked_at is null) and (announced_at is null or checked_at is not null));
update commission c set checked_at = coalesce(e.checked_at, e.announced_at), announced_at = e.announced_at
from exam e where e.id = c.exam_id and c.kind = 'ordinary' and coalesce(e.checked_at, e.announced_at) is not null;

-- What was announced is not taken back, and its time does not change.
create function keep_announcement() returns trigger language plpgsql as $$
begin
  raise exception 'an announcement of commission % cannot change', old.id;
end $$;
create trigger commission_announced before update of announced_at, checked_at on commission for each row
  when (old.announced_at is not null and (new.announced_at, new.checked_at) is distinct from (old.announced_at, old.checked_at))
  execute function keep_announcement();

-- The candidates whose commission was announced before the exam was, and when. Written once: a candidate who comes to
-- another commission later keeps the announcement.
create table announced_candidate (
  candidacy_id uuid primary key references candidacy,
  commission_id uuid not null references commission,
  announced_at timestamptz not null
);
create index announced_candidate_commission on announced_candidate (commission_id);
create trigger announced_candidate_append_only before update or delete on announced_candidate
  for each row execute function refuse_change();

-- How far the results of a commission have come: the states of CommissionResults.
create function results_of(c commission) returns text language sql immutable as $$
  select case when c.announced_at is not null then 'announced' when c.checked_at is not null then 'checked' else 'open' end
$$;

-- How far those of a candidate have come. One who came to a commission after its announcement waits for the others.
create function candidate_results(of_candidacy uuid) returns text language sql stable as $$
  select case
    when exists (select from announced_candidate a where a.candidacy_id = of_candidacy) then 'announced'
    else coalesce((
      select case results_of(k) when 'checked' then 'checked' else 'open' end
      from commission_candidacy cc join commission k on k.id = cc.commission_id
      where cc.candidacy_id = of_candidacy and k.kind = 'ordinary' order by k.number limit 1), 'open') end
$$;

-- A hold made before the candidate's own announcement withholds the grade. The exam is held, as every announcement holds
-- it.
create or replace function set_withholds() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from candidacy c join exam e on e.id = c.exam_id where c.id = new.candidacy_id for share of e;
  select coalesce(a.announced_at, e.announced_at) is null into new.withholds
  from candidacy c join exam e on e.id = c.exam_id left join announced_candidate a on a.candidacy_id = c.id
  where c.id = new.candidacy_id;
  return new;
end $$;

-- When each candidate's grade is announced to them: with their commission or else with the exam, later if it was held
-- back then and released since, and null as long as it is held back. `results_at`: when the grades that theirs belongs
-- to were announced, held back or not.
create or replace view candidate_announcement as
  select c.id as candidacy_id, c.exam_id, h.is_held,
    case when h.is_held then null else greatest(coalesce(a.announced_at, e.announced_at), h.released_at) end as announced_at,
    coalesce(a.announced_at, e.announced_at) as results_at
  from candidacy c
  join exam e on e.id = c.exam_id
  left join announced_candidate a on a.candidacy_id = c.id
  cross join lateral (
    select coalesce(bool_or(h.released_at is null), false) as is_held,
      case when coalesce(a.announced_at, e.announced_at) is not null then max(h.released_at) end as released_at
    from grade_hold h where h.candidacy_id = c.id and h.withholds) h;

-- Takes back the check of the commission, and of the exam where it had one, so that nothing is announced that is under
-- discussion. The results must be held.
drop function take_back_check(uuid);
create function take_back_check(of_commission uuid, out of_exam boolean, out was_planned boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the_exam uuid;
begin
  select exam_id into the_exam from commission
  where id = of_commission and kind = 'ordinary' and id in (select my_commissions());
  update commission set checked_at = null where id = of_commission and exam_id = the_exam and announced_at is null;
  update exam set state = 'published', checked_at = null, version = version + 1 where id = the_exam and state = 'checked';
  of_exam := found;
  was_planned := false;
  if not of_exam then return; end if;
  delete from timer where key = 'announceExam:' || the_exam and done_at is null;
  was_planned := found;
end $$;

-- The grades as they were announced, with each candidate's own announcement; none before the exam's last commission.
create or replace function announced_grades(of_exam uuid) returns table (grade text, count integer) language sql stable as $$
  select p.grade, count(*)::integer
  from exam e
  join candidate_announcement a on a.exam_id = e.id and a.announced_at = a.results_at
  cross join lateral (
    select grade from protocol_entry
    where candidacy_id = a.candidacy_id and entered_at <= a.results_at
    order by number desc limit 1) p
  where e.id = of_exam and e.announced_at is not null
  group by p.grade
$$;
