-- The state of a sitting as the rules gave it (`applySitting`), written by the same statement as its times, so that no
-- query has to find it out from the times again.
alter table sitting add column state text;

-- Where a row has two ends, the first of these counts, as the program has read it until now: handed in, absent,
-- withdrawn. The time of the other is in the exam's log.
update sitting set
  state = case
    when handed_in_at is not null then 'handedIn'
    when absent_at is not null then 'absent'
    when withdrawn_at is not null then 'withdrawn'
    when started_at is not null then 'open'
    else 'waiting' end,
  hand_in_kind = case when handed_in_at is not null then coalesce(hand_in_kind, 'automatic') end,
  absent_at = case when handed_in_at is null then absent_at end,
  withdrawn_at = case when handed_in_at is null and absent_at is null then withdrawn_at end;

-- A state and the times beside it can't contradict each other.
alter table sitting
  alter column state set not null,
  alter column state set default 'waiting',
  add constraint sitting_state_with_its_times check (case state
    when 'waiting' then num_nonnulls(started_at, handed_in_at, hand_in_kind, absent_at, withdrawn_at) = 0
    when 'open' then started_at is not null
      and num_nonnulls(handed_in_at, hand_in_kind, absent_at, withdrawn_at) = 0
    when 'handedIn' then handed_in_at is not null and hand_in_kind is not null
      and num_nonnulls(absent_at, withdrawn_at) = 0
    when 'absent' then absent_at is not null and num_nonnulls(handed_in_at, hand_in_kind, withdrawn_at) = 0
    when 'withdrawn' then withdrawn_at is not null and num_nonnulls(handed_in_at, hand_in_kind, absent_at) = 0
    else false end);

create or replace function is_someone_sitting(of_exam uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select from sitting s where s.exam_id = of_exam and s.state in ('waiting', 'open'))
$$;
