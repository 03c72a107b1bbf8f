-- A grading meeting adjusts the guide [G13, A3]: a new version with a reason, beside the ones that its authors save.
alter table grading_guide_version
  add column reason text,
  add column meeting_id uuid references grading_meeting,
  add check ((reason is null) = (meeting_id is null));

-- Whether the caller runs a meeting of the exam.
create function runs_meeting_of(of_exam uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select from grading_meeting g where g.exam_id = of_exam and g.state <> 'cancelled' and runs_meeting(g.id))
$$;

grant update (version, content, updated_by, updated_at) on grading_guide to karakter_blind;
create policy adjusted on grading_guide for update to karakter_blind using (runs_meeting_of(exam_id))
  with check (runs_meeting_of(exam_id) and updated_by = current_person());

grant select (exam_id, version, content, saved_at, reason, meeting_id), insert on grading_guide_version to karakter_blind;
alter table grading_guide_version enable row level security;
create policy own on grading_guide_version for select to karakter_blind
  using (exam_id in (select c.exam_id from commission c where c.kind = 'ordinary'));
create policy adjusted on grading_guide_version for insert to karakter_blind
  with check (saved_by = current_person() and meeting_id is not null and runs_meeting(meeting_id)
    and exam_id = (select g.exam_id from grading_meeting g where g.id = meeting_id));
