-- What a unit and those below it pay graders from a day on; a later row for the same day takes its place [G14]. Money in øre.
create table fee_rate (
  number bigint generated always as identity primary key,
  unit_id uuid not null references unit,
  valid_from date not null,
  hourly_ore integer not null check (hourly_ore > 0),
  exam_minutes integer not null check (exam_minutes >= 0),
  bachelor_minutes integer not null check (bachelor_minutes >= 0),
  master_minutes integer not null check (master_minutes >= 0),
  explanation_minutes integer not null check (explanation_minutes >= 0),
  pays_internal boolean not null,
  set_by uuid not null references person,
  set_at timestamptz not null
);
create index fee_rate_unit on fee_rate (unit_id, valid_from);
create trigger fee_rate_append_only before update or delete on fee_rate
  for each row execute function refuse_change();

-- The file that payroll got. It never changes, and each time that it is fetched leaves a trace.
create table fee_export (
  number bigint generated always as identity primary key,
  csv text not null,
  claims integer not null check (claims > 0),
  total_ore bigint not null,
  made_by uuid not null references person,
  made_at timestamptz not null
);
create trigger fee_export_append_only before update or delete on fee_export
  for each row execute function refuse_change();
create table fee_export_fetched (
  export_number bigint not null references fee_export,
  fetched_by uuid not null references person,
  fetched_at timestamptz not null
);
create index fee_export_fetched_export on fee_export_fetched (export_number);

-- A grader's claim for the work in one commission, from when it was first sent in. What was counted, claimed and computed
-- is kept as it was then.
create table fee_claim (
  id uuid primary key,
  exam_id uuid not null references exam,
  commission_id uuid not null references commission,
  person_id uuid not null references person,
  -- The grader's first, second, … claim for the commission.
  number integer not null check (number > 0),
  state text not null check (state in ('submitted', 'returned', 'approved', 'exported')),
  version integer not null default 1,
  counted_scripts integer not null check (counted_scripts >= 0),
  counted_explanations integer not null check (counted_explanations >= 0),
  scripts integer not null check (scripts >= 0),
  explanations integer not null check (explanations >= 0),
  correction text not null,
  meeting_minutes integer not null check (meeting_minutes >= 0),
  other_minutes integer not null check (other_minutes >= 0),
  other_note text not null,
  expenses_ore integer not null check (expenses_ore >= 0),
  expenses_note text not null,
  computation jsonb not null,
  total_ore bigint not null check (total_ore >= 0),
  submitted_at timestamptz not null,
  decided_by uuid references person,
  decided_at timestamptz,
  return_reason text not null default '',
  export_number bigint references fee_export,
  unique (commission_id, person_id, number),
  check (decided_by is distinct from person_id),
  check ((decided_by is null) = (decided_at is null)),
  check ((state = 'returned') <= (return_reason <> '')),
  check ((state = 'exported') = (export_number is not null))
);
-- A grader has one claim at a time with the exam office.
create unique index fee_claim_open on fee_claim (commission_id, person_id) where state in ('submitted', 'returned');
create index fee_claim_exam on fee_claim (exam_id);
create index fee_claim_person on fee_claim (person_id);

-- The rate of an exam: of the nearest unit that has one in force on its day.
create function fee_rate_of(of_exam uuid) returns setof fee_rate language sql stable security definer
set search_path = public, pg_temp as $$
  with recursive above (id, steps) as (
    select unit_id, 0 from exam where id = of_exam
    union
    select u.parent_id, above.steps + 1 from above join unit u on u.id = above.id where u.parent_id is not null
  )
  select r.* from above
  join fee_rate r on r.unit_id = above.id
  join exam e on e.id = of_exam
  where r.valid_from <= (e.starts_at at time zone 'Europe/Oslo')::date
  order by above.steps, r.valid_from desc, r.number desc
  limit 1
$$;

-- The commissions that the actor is or was a grader of, also those that are over.
create function my_fee_places() returns table (
  commission_id uuid, exam_id uuid, kind text, number integer, name text, external boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.exam_id, c.kind, c.number, m.display_name, m.external
  from commission_member m join commission c on c.id = m.commission_id
  where m.person_id = current_person()
  order by c.created_at desc, c.id
$$;

-- What one grader has done in a commission: that grader's own confirmed assessments and part in shared ones, and the
-- explanations that they wrote and that were sent. Nothing here depends on a co-grader's work [G2].
create function fee_work(of_commission uuid, of_person uuid) returns table (scripts integer, explanations integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select
    (select count(*)::integer from (
      select a.candidacy_id from assessment a
      where a.commission_id = of_commission and a.person_id = of_person and a.state = 'confirmed'
      union
      select s.candidacy_id from shared_confirmation s
      where s.commission_id = of_commission and s.person_id = of_person and s.taken_back_at is null) done),
    (select count(*)::integer from explanation x
      where x.commission_id = of_commission and x.written_by = of_person and x.sent_at is not null)
  where current_person() is null or of_person = current_person()
$$;

grant select, insert, update on fee_claim to karakter_blind;
alter table fee_claim enable row level security;
create policy own on fee_claim for select to karakter_blind using (person_id = current_person());
create policy claimed on fee_claim for insert to karakter_blind with check (
  person_id = current_person() and state = 'submitted' and commission_id in (select p.commission_id from my_fee_places() p));
create policy again on fee_claim for update to karakter_blind
  using (person_id = current_person() and state = 'returned')
  with check (person_id = current_person() and state = 'submitted');

-- A grader's report about the exam: for the exam office and the course coordinator, never for candidates [G14].
create table grader_report (
  commission_id uuid not null references commission,
  person_id uuid not null references person,
  name text not null,
  paper text not null,
  guide text not null,
  level text not null,
  organisation text not null,
  submitted_at timestamptz not null,
  primary key (commission_id, person_id)
);
create trigger grader_report_append_only
  before delete or update of commission_id, name, paper, guide, level, organisation, submitted_at on grader_report
  for each row execute function refuse_change();
grant select, insert on grader_report to karakter_blind;
alter table grader_report enable row level security;
create policy own on grader_report for select to karakter_blind using (person_id = current_person());
create policy written on grader_report for insert to karakter_blind
  with check (person_id = current_person() and may_read_protocol(commission_id));
