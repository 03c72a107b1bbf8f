-- Which reminder each person has had of each explanation that is owed: `stage` names the reminder and the last day.
create table explanation_reminder (
  person_id uuid not null references person,
  explanation_id uuid not null references explanation on delete cascade,
  stage text not null,
  on_day text not null check (on_day ~ '^\d{4}-\d\d-\d\d$'),
  primary key (person_id, explanation_id, stage)
);
create index explanation_reminder_explanation on explanation_reminder (explanation_id);

insert into timer (due_at, task, payload, key)
  select now(), 'remindExplanations', '{}', 'remindExplanations' where exists (select from exam)
  on conflict (key) do nothing;
