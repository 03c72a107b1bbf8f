-- What a candidate's machine told of while the candidate wrote [D11]: never content. Append-only but for the deletion.
create table activity (
  id bigint generated always as identity primary key,
  candidacy_id uuid not null references candidacy,
  exam_id uuid not null references exam,
  kind text not null check (kind in ('focusAway', 'paste', 'offline')),
  at timestamptz not null,
  -- Seconds away or offline, or characters pasted.
  amount integer not null check (amount >= 0),
  received_at timestamptz not null
);
create index activity_candidacy on activity (candidacy_id);
create index activity_exam on activity (exam_id);

create function refuse_activity_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('karakter.deletes_activity', true) = 'on' then
    return old;
  end if;
  raise exception 'activity is append-only' using errcode = 'integrity_constraint_violation';
end $$;
create trigger activity_append_only before update or delete on activity
  for each row execute function refuse_activity_change();

-- Who switched off or on what, when and why [D14]. The last row of each switch is how it stands; none means on.
create table switch_change (
  number bigint generated always as identity primary key,
  switch text not null,
  is_on boolean not null,
  at timestamptz not null,
  by_person uuid not null references person,
  reason text not null
);
create index switch_change_last on switch_change (switch, number desc);
create trigger switch_change_append_only before update or delete on switch_change
  for each row execute function refuse_change();

-- Work that came up while its switch was off, done when it is on again.
create table held_job (
  key text primary key,
  switch text not null,
  task text not null,
  payload jsonb not null,
  held_at timestamptz not null
);
create index held_job_switch on held_job (switch);
