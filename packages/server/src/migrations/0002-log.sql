-- The tamper-evident log [Q3]: per exam, each event carries the SHA-256 of the one before.
create table event (
  exam_id uuid not null,
  number integer not null,
  kind text not null,
  actor_id uuid,
  at timestamptz not null,
  data text not null,
  previous_hash text not null,
  hash text not null,
  primary key (exam_id, number)
);

-- The head of each exam's chain: locking it puts the exam's events in one order.
create table event_head (
  exam_id uuid primary key,
  number integer not null,
  hash text not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger event_append_only before update or delete on event
  for each row execute function refuse_change();
create trigger event_no_truncate before truncate on event
  for each statement execute function refuse_change();

-- Runs as the owner, so that a transaction that may not read the log can still write to it.
create function append_event(of_exam uuid, of_kind text, by_actor uuid, at_text text, with_data text)
returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head event_head;
  next_hash text;
begin
  insert into event_head values (of_exam, 0, repeat('0', 64)) on conflict do nothing;
  select * into head from event_head where exam_id = of_exam for update;
  next_hash := encode(sha256(convert_to(concat_ws(E'\n',
    head.hash, of_exam, head.number + 1, of_kind, coalesce(by_actor::text, '-'), at_text, with_data), 'UTF8')), 'hex');
  insert into event values (of_exam, head.number + 1, of_kind, by_actor, at_text::timestamptz, with_data, head.hash, next_hash);
  update event_head set number = head.number + 1, hash = next_hash where exam_id = of_exam;
  return head.number + 1;
end $$;

-- What is to happen at an instant of Karakter's own clock (which the demonstration can move).
create table timer (
  id bigint generated always as identity primary key,
  due_at timestamptz not null,
  task text not null,
  payload jsonb not null,
  key text not null unique,
  done_at timestamptz
);
create index timer_due on timer (due_at) where done_at is null;

create table file (
  id uuid primary key,
  exam_id uuid not null,
  kind text not null,
  name text not null,
  media_type text not null,
  bytes bytea not null,
  sha256 text not null,
  created_at timestamptz not null
);
create index file_exam on file (exam_id);
create trigger file_append_only before update on file
  for each row execute function refuse_change();

create table notice (
  id uuid primary key,
  person_id uuid not null references person,
  exam_id uuid,
  kind text not null,
  data jsonb not null,
  created_at timestamptz not null
);
create index notice_person on notice (person_id);

-- What was made of a notice: the very mail. Kept, retried, its failure shown [T3].
create table mail (
  notice_id uuid primary key references notice,
  recipient text not null,
  language text not null,
  subject text not null,
  body text not null,
  attachment_ids uuid[] not null default '{}',
  state text not null check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  last_error text,
  sent_at timestamptz,
  created_at timestamptz not null
);

-- Enqueues in the transaction of the change, also for those who may not touch the queue themselves.
create function enqueue_job(task text, payload json, job_key text, delay_seconds integer) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, job_key => job_key, max_attempts => 12,
    run_at => now() + make_interval(secs => delay_seconds));
end $$;
