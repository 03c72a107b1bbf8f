-- A trial grading that its leader gave up while graders were waited for, with the reason [G13]. Another can then be
-- prepared for the same meeting, so what was written in this one is moved here, and stays.
create table abandoned_trial (
  meeting_id uuid not null references grading_meeting,
  -- The first trial of the meeting is number 1.
  number integer not null check (number > 0),
  is_named boolean not null,
  opened_at timestamptz not null,
  reason text not null,
  -- Why some were not waited for.
  excuses text[] not null,
  abandoned_by uuid not null references person,
  abandoned_at timestamptz not null,
  primary key (meeting_id, number)
);

create table abandoned_trial_sample (
  meeting_id uuid not null,
  number integer not null,
  place integer not null check (place between 1 and 20),
  candidacy_id uuid not null references candidacy,
  primary key (meeting_id, number, place),
  foreign key (meeting_id, number) references abandoned_trial
);

create table abandoned_trial_entry (
  meeting_id uuid not null,
  number integer not null,
  place integer not null,
  person_id uuid not null references person,
  points jsonb not null,
  comment text not null,
  grade text,
  reasons jsonb not null,
  stands_aside boolean not null,
  sum numeric not null,
  version integer not null check (version > 0),
  updated_at timestamptz not null,
  -- Whether the grader had given theirs; what was only begun is kept too.
  is_given boolean not null,
  primary key (meeting_id, number, place, person_id),
  foreign key (meeting_id, number, place) references abandoned_trial_sample
);
create index abandoned_trial_entry_person on abandoned_trial_entry (person_id);

-- Moves an open trial of a meeting to the abandoned ones. A blind transaction does not see the others' entries, and does not
-- see them by this either: nothing is returned.
create function abandon_trial(of_meeting uuid, why text, by_person uuid, moment timestamptz) returns void language plpgsql
security definer set search_path = public, pg_temp as $$
declare
  nth integer := 1 + (select count(*) from abandoned_trial a where a.meeting_id = of_meeting);
begin
  if not runs_meeting(of_meeting) then return; end if;
  insert into abandoned_trial (meeting_id, number, is_named, opened_at, reason, excuses, abandoned_by, abandoned_at)
    select t.meeting_id, nth, t.is_named, t.opened_at, why,
      array(select e.reason from trial_excused e where e.meeting_id = of_meeting order by e.at),
      coalesce(current_person(), by_person), moment
    from grading_trial t where t.meeting_id = of_meeting and t.state = 'open';
  if not found then return; end if;
  insert into abandoned_trial_sample (meeting_id, number, place, candidacy_id)
    select s.meeting_id, nth, s.place, s.candidacy_id from trial_sample s where s.meeting_id = of_meeting;
  insert into abandoned_trial_entry (meeting_id, number, place, person_id, points, comment, grade, reasons, stands_aside, sum,
      version, updated_at, is_given)
    select e.meeting_id, nth, e.place, e.person_id, e.points, e.comment, e.grade, e.reasons, e.stands_aside, e.sum, e.version,
      e.updated_at, exists (select from trial_given d where d.meeting_id = of_meeting and d.person_id = e.person_id)
    from trial_entry e where e.meeting_id = of_meeting;
  delete from trial_entry e where e.meeting_id = of_meeting;
  delete from trial_given d where d.meeting_id = of_meeting;
  delete from trial_excused x where x.meeting_id = of_meeting;
  delete from trial_sample s where s.meeting_id = of_meeting;
  delete from grading_trial t where t.meeting_id = of_meeting;
end
$$;

-- All who are called see that it was abandoned and why. Of what was written each sees their own alone: the next trial may have
-- the same samples [G2].
grant select on abandoned_trial, abandoned_trial_entry to karakter_blind;
alter table abandoned_trial enable row level security;
create policy own on abandoned_trial for select to karakter_blind using (meeting_id in (select my_meetings()));
alter table abandoned_trial_sample enable row level security;
alter table abandoned_trial_entry enable row level security;
create policy own on abandoned_trial_entry for select to karakter_blind
  using (person_id = current_person() and meeting_id in (select my_meetings()));
