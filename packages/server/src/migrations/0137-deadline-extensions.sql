-- A deadline that was extended for one candidate before it had passed (fvl. § 29(4)) [K1].
create table deadline_extension (
  id bigint generated always as identity primary key,
  exam_id uuid not null references exam,
  candidacy_id uuid not null references candidacy,
  deadline text not null check (deadline in ('explanation', 'appeal', 'formalComplaint')),
  until date not null,
  reason text not null check (reason <> ''),
  extended_by uuid not null references person,
  at timestamptz not null
);
create index deadline_extension_exam on deadline_extension (exam_id);
create index deadline_extension_candidacy on deadline_extension (candidacy_id);
create trigger deadline_extension_append_only before update or delete on deadline_extension
  for each row execute function refuse_change();
