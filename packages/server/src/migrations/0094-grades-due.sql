-- When the grades of each candidate are due, and who is told what of it [G9].

-- A request for more time (uhl. § 11-7(4) a–c), for an exam, for the candidates of a commission, or for some candidates.
-- Days are written as yyyy-mm-dd, the last day included.
create table grading_extension (
  id uuid primary key,
  exam_id uuid not null references exam,
  scope text not null check (scope in ('exam', 'commission', 'candidates')),
  commission_id uuid references commission,
  ground text not null check (ground in ('specialReasons', 'lackOfGraders', 'largerWork')),
  reason text not null,
  asked_until text not null check (asked_until ~ '^\d{4}-\d\d-\d\d$'),
  asked_by uuid not null references person,
  asked_at timestamptz not null,
  state text not null default 'asked' check (state in ('asked', 'granted', 'refused', 'withdrawn')),
  granted_until text check (granted_until ~ '^\d{4}-\d\d-\d\d$' and granted_until <= asked_until),
  decision text,
  decided_by uuid references person,
  decided_at timestamptz,
  check ((scope = 'commission') = (commission_id is not null)),
  check ((state = 'granted') = (granted_until is not null)),
  check ((state = 'asked') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  -- No one decides what they have asked for.
  check (state not in ('granted', 'refused') or decided_by <> asked_by)
);
create index grading_extension_exam on grading_extension (exam_id);
create index grading_extension_commission on grading_extension (commission_id);

-- The candidates that an extension concerns: those named, and once one for a commission is granted, those it has then.
-- One for the whole exam needs no rows.
create table grading_extension_candidacy (
  extension_id uuid not null references grading_extension on delete cascade,
  candidacy_id uuid not null references candidacy on delete cascade,
  primary key (extension_id, candidacy_id)
);
create index grading_extension_candidacy_candidacy on grading_extension_candidacy (candidacy_id);

-- What candidates were told when their grades did not come in time and no extension was granted: the day they can expect
-- them. It makes no grade less late.
create table grading_delay (
  id uuid primary key,
  exam_id uuid not null references exam,
  expected_on text not null check (expected_on ~ '^\d{4}-\d\d-\d\d$'),
  told_by uuid not null references person,
  told_at timestamptz not null
);
create index grading_delay_exam on grading_delay (exam_id);
create table grading_delay_candidacy (
  delay_id uuid not null references grading_delay on delete cascade,
  candidacy_id uuid not null references candidacy on delete cascade,
  primary key (delay_id, candidacy_id)
);
create index grading_delay_candidacy_candidacy on grading_delay_candidacy (candidacy_id);

-- Which reminder each person has had of each commission: `stage` names the reminder and the last day it was about.
create table grading_reminder (
  person_id uuid not null references person,
  commission_id uuid not null references commission on delete cascade,
  stage text not null,
  on_day text not null check (on_day ~ '^\d{4}-\d\d-\d\d$'),
  primary key (person_id, commission_id, stage)
);
create index grading_reminder_commission on grading_reminder (commission_id);

-- The day to which the grades of each extended candidate of an exam are extended. A grader sees those of their own
-- answers: nothing of who asked, or why [U7].
create function extended_candidacies(of_exam uuid) returns table (candidacy_id uuid, until text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, max(x.granted_until)
  from grading_extension x
  join candidacy c on c.exam_id = x.exam_id
  left join grading_extension_candidacy n on n.extension_id = x.id and n.candidacy_id = c.id
  where x.exam_id = of_exam and x.state = 'granted' and (x.scope = 'exam' or n.candidacy_id is not null)
    and (current_person() is null or c.id in (select my_candidacies()))
  group by c.id
$$;

-- Exams that are in grading when this version is installed have no reminders yet.
insert into timer (due_at, task, payload, key)
  select now(), 'remindGraders', '{}', 'remindGraders' where exists (select from exam where state = 'published');
