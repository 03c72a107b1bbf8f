-- Who is responsible for a case, each change a row [K12]; null: all who may handle it.
create table case_responsible (
  case_kind text not null check (case_kind in ('explanation', 'appeal', 'complaint')),
  case_id uuid not null,
  number integer not null check (number > 0),
  person_id uuid references person,
  set_by uuid not null references person,
  set_at timestamptz not null,
  primary key (case_kind, case_id, number)
);
create trigger case_responsible_append_only before update or delete on case_responsible
  for each row execute function refuse_change();
