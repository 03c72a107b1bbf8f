create table assessment (
  commission_id uuid not null references commission,
  candidacy_id uuid not null references candidacy,
  person_id uuid not null references person,
  points jsonb not null,
  comment text not null,
  grade text,
  state text not null check (state in ('draft', 'confirmed')),
  version integer not null,
  updated_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (commission_id, candidacy_id, person_id),
  check (state = 'draft' or grade is not null)
);

-- From this row on the commission's members see each other's assessments of the candidate [G2].
create table reveal (
  commission_id uuid not null references commission,
  candidacy_id uuid not null references candidacy,
  at timestamptz not null,
  primary key (commission_id, candidacy_id)
);

-- What has been laid open stands: nobody can change an own assessment in the light of the other's [G2].
create function refuse_change_once_revealed() returns trigger language plpgsql as $$
begin
  if exists (select from reveal r where r.commission_id = old.commission_id and r.candidacy_id = old.candidacy_id) then
    raise exception 'a revealed assessment never changes' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger assessment_stands before update on assessment
  for each row execute function refuse_change_once_revealed();

create table grade_proposal (
  commission_id uuid not null references commission,
  candidacy_id uuid not null references candidacy,
  grade text not null,
  reason text not null,
  proposed_by uuid not null references person,
  proposed_at timestamptz not null,
  primary key (commission_id, candidacy_id)
);

create table agreed_grade (
  commission_id uuid not null references commission,
  candidacy_id uuid not null references candidacy,
  grade text not null,
  basis text not null check (basis in ('same', 'discussed')),
  agreed_at timestamptz not null,
  primary key (commission_id, candidacy_id)
);
create trigger agreed_grade_append_only before update or delete on agreed_grade
  for each row execute function refuse_change();

create table protocol_entry (
  number bigint generated always as identity primary key,
  exam_id uuid not null references exam,
  candidacy_id uuid not null references candidacy,
  grade text not null,
  kind text not null check (kind in ('ordinary', 'appeal', 'newAssessment', 'correction')),
  commission_id uuid references commission,
  reason text not null,
  -- Who or what allows a correction [R3].
  authority text not null default '',
  entered_by uuid not null references person,
  entered_at timestamptz not null
);
create index protocol_entry_candidacy on protocol_entry (candidacy_id, number);
create index protocol_entry_exam on protocol_entry (exam_id, number);
create trigger protocol_entry_append_only before update or delete on protocol_entry
  for each row execute function refuse_change();
create trigger protocol_entry_no_truncate before truncate on protocol_entry
  for each statement execute function refuse_change();
