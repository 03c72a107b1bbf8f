-- Changes that an institution plans in its own rules, each from a day and until another or the next one [U1]. What was
-- planned and what was decided are rows that never change; a rule is in force when another person than its proposer has
-- approved it and no one has withdrawn it.
create table planned_rule (
  id uuid primary key,
  -- The institution whose rule it is; its sector and code follow from it.
  unit_id uuid not null references unit,
  parameter text not null check (parameter <> ''),
  -- Null where the institution has no such rule.
  value jsonb not null,
  from_day text not null check (from_day ~ '^\d{4}-\d\d-\d\d$'),
  until_day text check (until_day ~ '^\d{4}-\d\d-\d\d$' and until_day > from_day),
  -- Whose day counts: the exam's, or that of the filing, so that cases filed before keep what they had.
  goes_by text not null check (goes_by in ('exam', 'filing')),
  law text not null check (law <> ''),
  legal_basis text not null check (legal_basis <> ''),
  reason text not null check (reason <> ''),
  proposed_by uuid not null references person,
  proposed_at timestamptz not null,
  unique (id, proposed_by)
);
create index planned_rule_unit on planned_rule (unit_id, from_day);

create table planned_rule_decision (
  rule_id uuid not null,
  proposed_by uuid not null,
  kind text not null check (kind in ('approved', 'declined', 'withdrawn')),
  reason text check (reason <> ''),
  decided_by uuid not null references person,
  decided_at timestamptz not null,
  primary key (rule_id, kind),
  foreign key (rule_id, proposed_by) references planned_rule (id, proposed_by),
  check (kind = 'withdrawn' or decided_by <> proposed_by),
  check ((kind = 'declined') = (reason is not null))
);

create trigger planned_rule_append_only before update or delete on planned_rule
  for each row execute function refuse_change();
create trigger planned_rule_decision_append_only before update or delete on planned_rule_decision
  for each row execute function refuse_change();

-- The planned rules that are approved, as the rules read them; without people, so that a grader's transaction has them.
create function planned_rules() returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('parameter', p.parameter, 'sector', u.sector, 'institution', u.code,
      'from', p.from_day, 'until', p.until_day, 'by', p.goes_by, 'law', p.law, 'value', p.value)
    order by p.from_day, p.proposed_at, p.id), '[]')::text
  from planned_rule p join unit u on u.id = p.unit_id
  where exists (select from planned_rule_decision d where d.rule_id = p.id and d.kind = 'approved')
    and not exists (select from planned_rule_decision d where d.rule_id = p.id and d.kind = 'withdrawn')
$$;
