-- Grading meetings (sensormøte): the graders of an exam's ordinary commissions, or of some of them, meet [G13].
create table grading_meeting (
  id uuid primary key,
  exam_id uuid not null references exam,
  state text not null check (state in ('planned', 'held', 'cancelled')),
  -- What a change builds on, and the number by which a calendar knows the newest.
  version integer not null check (version > 0),
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 10 and 600),
  place text not null,
  video_link text check (video_link like 'https://%'),
  agenda text not null,
  leader_id uuid not null references person,
  leader_name text not null,
  -- Null: every ordinary commission of the exam, also one that is formed later.
  commission_ids uuid[],
  called_by uuid not null references person,
  called_at timestamptz not null,
  ended_at timestamptz,
  cancel_reason text,
  check ((state = 'planned') = (ended_at is null)),
  check ((state = 'cancelled') = (cancel_reason is not null)),
  check (place <> '' or video_link is not null)
);
create index grading_meeting_exam on grading_meeting (exam_id, starts_at);

-- The minutes (referat), version by version.
create table meeting_minutes (
  meeting_id uuid not null references grading_meeting,
  version integer not null check (version > 0),
  text text not null,
  written_by uuid not null references person,
  written_by_name text not null,
  at timestamptz not null,
  primary key (meeting_id, version)
);
create trigger meeting_minutes_append_only before update or delete on meeting_minutes
  for each row execute function refuse_change();
create trigger meeting_minutes_no_truncate before truncate on meeting_minutes
  for each statement execute function refuse_change();

-- Who has the meeting in the calendar, and in which version, so that each change is told once and to all whom it concerns.
create table meeting_told (
  meeting_id uuid not null references grading_meeting,
  person_id uuid not null references person,
  version integer not null,
  primary key (meeting_id, person_id)
);

-- A grader of an appeal is never in a meeting of the first grading [K4].
create function is_called(of_commission uuid, of_meeting grading_meeting) returns boolean language sql stable
set search_path = public, pg_temp as $$
  select exists (select from commission c where c.id = of_commission and c.exam_id = (of_meeting).exam_id
    and c.kind = 'ordinary' and ((of_meeting).commission_ids is null or c.id = any((of_meeting).commission_ids)))
$$;

create function my_meetings() returns setof uuid language sql stable security definer
set search_path = public, pg_temp as $$
  select g.id from grading_meeting g
  where exists (select from my_commissions() mine where is_called(mine, g))
$$;

grant select, insert on grading_meeting to karakter_blind;
grant update (state, version, starts_at, minutes, place, video_link, agenda, leader_id, leader_name, commission_ids, ended_at,
  cancel_reason) on grading_meeting to karakter_blind;
grant select, insert on meeting_minutes to karakter_blind;

alter table grading_meeting enable row level security;
create policy own on grading_meeting for select to karakter_blind using (id in (select my_meetings()));
create policy called on grading_meeting for insert to karakter_blind with check (
  called_by = current_person() and state = 'planned'
  and exam_id in (select c.exam_id from commission c where c.kind = 'ordinary'));
create policy run on grading_meeting for update to karakter_blind
  using (id in (select my_meetings())) with check (id in (select my_meetings()));
alter table meeting_minutes enable row level security;
create policy own on meeting_minutes for select to karakter_blind using (meeting_id in (select my_meetings()));
create policy written on meeting_minutes for insert to karakter_blind
  with check (written_by = current_person() and meeting_id in (select my_meetings()));

-- However a commission's graders change, those who are called to a meeting now are told by a job.
create function note_meeting_seats() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
declare of_exam uuid;
begin
  select c.exam_id into of_exam from commission c where c.id = coalesce(new.commission_id, old.commission_id)
    and c.kind = 'ordinary' and exists (select from grading_meeting g where g.exam_id = c.exam_id and g.state = 'planned');
  if of_exam is not null then
    perform enqueue_job('meetingSeatsChanged', json_build_object('examId', of_exam), 'meetingSeats:' || of_exam, 0);
  end if;
  return null;
end $$;
create trigger meeting_seats after insert or update of ended_at or delete on commission_member
  for each row execute function note_meeting_seats();
