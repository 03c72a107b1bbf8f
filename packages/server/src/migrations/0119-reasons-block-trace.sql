-- The reasons that an appeal's graders give the candidate, where the rule set asks for them [K5]. The last one counts.
create table appeal_reasons (
  commission_id uuid not null references commission,
  candidacy_id uuid not null references candidacy,
  number integer not null check (number > 0),
  text text not null check (text <> ''),
  written_by uuid not null references person,
  written_at timestamptz not null,
  primary key (commission_id, candidacy_id, number)
);
create trigger appeal_reasons_append_only before update or delete on appeal_reasons
  for each row execute function refuse_change();

-- Whether the appeal that a commission has of a candidate is still without a decision; it tells a grader nothing of it.
create function takes_reasons(of_commission uuid, of_candidacy uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select of_commission in (select my_commissions()) and exists (select from appeal a
    where a.commission_id = of_commission and a.candidacy_id = of_candidacy
      and a.state in ('inGrading', 'graded', 'needsNewAssessment'))
$$;

grant select, insert on appeal_reasons to karakter_blind;
alter table appeal_reasons enable row level security;
create policy own on appeal_reasons for select to karakter_blind
  using (commission_id in (select my_commissions()) and is_revealed(commission_id, candidacy_id));
create policy written on appeal_reasons for insert to karakter_blind
  with check (written_by = current_person() and takes_reasons(commission_id, candidacy_id)
    and candidacy_id in (select my_candidacies()));

-- A candidate's transcript is withheld from the filing of an appeal, where the rule set says so, until the exam office
-- lifts it with a reason [K5].
create table transcript_block (
  appeal_id uuid not null references appeal,
  number integer not null check (number > 0),
  set_at timestamptz not null,
  legal_basis text not null,
  lifted_at timestamptz,
  lifted_by uuid references person,
  reason text,
  primary key (appeal_id, number),
  check (num_nonnulls(lifted_at, lifted_by, reason) in (0, 3))
);
create unique index transcript_block_one_open on transcript_block (appeal_id) where lifted_at is null;
create function refuse_lifted_block() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.lifted_at is not null
    or (new.appeal_id, new.number, new.set_at, new.legal_basis)
      is distinct from (old.appeal_id, old.number, old.set_at, old.legal_basis) then
    raise exception 'a block on a transcript is only lifted, once' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger transcript_block_stands before update or delete on transcript_block
  for each row execute function refuse_lifted_block();

-- By which events and rules each decision was reached, and which deadlines followed. One for each announcing; the others
-- are of one candidate.
create table decision_trace (
  exam_id uuid not null references exam,
  number integer not null check (number > 0),
  candidacy_id uuid references candidacy,
  decision text not null,
  case_kind text,
  case_id uuid,
  at timestamptz not null,
  decided_as text,
  content jsonb not null,
  rule_set text not null check (rule_set ~ '^[0-9a-f]{64}$'),
  primary key (exam_id, number),
  check ((case_kind is null) = (case_id is null))
);
create index decision_trace_case on decision_trace (case_id);
create index decision_trace_candidacy on decision_trace (candidacy_id);
create trigger decision_trace_append_only before update or delete on decision_trace
  for each row execute function refuse_change();
