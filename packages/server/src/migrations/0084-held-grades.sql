-- Grades that are held back from their candidates: by a grader's report of a suspicion of cheating, or by the exam office
-- [R2, G10]. The grade itself is set, checked and entered as every other.
create table grade_hold (
  id uuid primary key,
  candidacy_id uuid not null references candidacy,
  -- The commission of the grader who reported it; null where the exam office holds the grade back.
  commission_id uuid references commission,
  reason text not null,
  held_by uuid not null references person,
  held_at timestamptz not null,
  -- Made before the announcement, by the order of commits: no clock decides what a candidate sees.
  withholds boolean not null default true,
  released_by uuid references person,
  released_at timestamptz,
  release_reason text,
  check (num_nulls(released_by, released_at, release_reason) in (0, 3))
);
-- One standing report of each grader, and one of the exam office.
create unique index grade_hold_standing on grade_hold (candidacy_id, commission_id, (case when commission_id is null then null else held_by end))
  nulls not distinct where released_at is null;
create index grade_hold_commission on grade_hold (commission_id);

-- A grader reports, and sees the own report alone: nothing of it is shown to the co-grader, and nothing of what became of it.
grant select (id, candidacy_id, commission_id, reason, held_by, held_at) on grade_hold to karakter_blind;
grant insert (id, candidacy_id, commission_id, reason, held_by, held_at) on grade_hold to karakter_blind;
alter table grade_hold enable row level security;
create policy own on grade_hold for select to karakter_blind
  using (held_by = current_person() and commission_id in (select my_commissions()));
create policy reported on grade_hold for insert to karakter_blind
  with check (held_by = current_person() and commission_id in (select my_commissions())
    and candidacy_id in (select my_candidacies()) and exists (
      select from commission_candidacy cc
      where cc.commission_id = grade_hold.commission_id and cc.candidacy_id = grade_hold.candidacy_id));

-- Whether the exam is announced is read with the exam held, as an announcement holds it: either the announcement sees the
-- hold, or the hold sees the announcement.
create function set_withholds() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select e.announced_at is null into new.withholds
  from candidacy c join exam e on e.id = c.exam_id where c.id = new.candidacy_id for share of e;
  return new;
end $$;
create trigger grade_hold_withholds before insert on grade_hold for each row execute function set_withholds();

-- When each candidate's grade is announced to them: with the exam, later if it was held back at the announcement and
-- released since, and null as long as it is held back. A hold made after the announcement takes nothing away.
create view candidate_announcement as
  select c.id as candidacy_id, c.exam_id, h.is_held,
    case when h.is_held then null else greatest(e.announced_at, h.released_at) end as announced_at
  from candidacy c
  join exam e on e.id = c.exam_id
  cross join lateral (
    select coalesce(bool_or(h.released_at is null), false) as is_held,
      case when e.announced_at is not null then max(h.released_at) end as released_at
    from grade_hold h where h.candidacy_id = c.id and h.withholds) h;
