-- What went wrong on exam day [D10]; who was struck is settled when it is registered.
create table incident (
  id uuid primary key,
  exam_id uuid not null references exam,
  number integer not null,
  kind text not null check (kind in ('technical', 'disturbance', 'paperError', 'illness', 'other')),
  scope text not null check (scope in ('candidates', 'room', 'exam')),
  room text check ((scope = 'room') = (room is not null)),
  what text not null check (what <> ''),
  happened_at timestamptz not null,
  registered_at timestamptz not null,
  registered_by uuid not null references person,
  unique (exam_id, number)
);
create trigger incident_append_only before update or delete on incident
  for each row execute function refuse_change();

-- Bound to no candidacy row, as one may be withdrawn before the start.
create table incident_candidacy (
  incident_id uuid not null references incident,
  candidacy_id uuid not null,
  primary key (incident_id, candidacy_id)
);
create trigger incident_candidacy_append_only before update or delete on incident_candidacy
  for each row execute function refuse_change();

-- One decision for all who were struck. It stands.
create table incident_decision (
  incident_id uuid primary key references incident,
  consequence text not null check (consequence <> ''),
  compensation text not null check (compensation in ('none', 'extraMinutes', 'newExam')),
  minutes integer check ((compensation = 'extraMinutes') = (minutes is not null)),
  decided_at timestamptz not null,
  decided_by uuid not null references person
);
create trigger incident_decision_append_only before update or delete on incident_decision
  for each row execute function refuse_change();

alter table sitting_time_event add foreign key (incident_id) references incident;

-- What graders are told beside an answer: checked to hold no identity. All that the blind role sees of incidents.
create table grader_notice (
  incident_id uuid not null references incident,
  candidacy_id uuid not null,
  text text not null check (text <> ''),
  given_at timestamptz not null,
  primary key (incident_id, candidacy_id)
);
create index grader_notice_candidacy on grader_notice (candidacy_id);
create trigger grader_notice_append_only before update or delete on grader_notice
  for each row execute function refuse_change();
grant select (candidacy_id, text, given_at) on grader_notice to karakter_blind;
alter table grader_notice enable row level security;
create policy own on grader_notice for select to karakter_blind
  using (candidacy_id in (select my_candidacies()));
