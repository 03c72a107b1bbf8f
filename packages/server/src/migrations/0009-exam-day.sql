-- An attempt is one candidate's sitting under a short name, for a log that takes thousands of rows a second.
alter table sitting
  add column attempt integer generated always as identity unique,
  add column room text not null default '',
  add column seat text not null default '',
  add column identity_checked_at timestamptz,
  add column identity_checked_by uuid references person,
  add column help_wanted_at timestamptz,
  add column withdrawn_at timestamptz,
  -- What the events of `sitting_time_event` come to for this candidate; computed by one rule, kept for questions in SQL.
  add column shifted_start timestamptz,
  add column added_seconds integer not null default 0,
  add column paused_since timestamptz;

-- The browser that signed in, known again by a cookie of its own: who signs in anew on it has not changed machines [D5].
alter table session add column machine_id uuid not null default gen_random_uuid();

alter table exam
  -- Whether an invigilator confirms that a candidate goes on at another machine [D5].
  add column takeover_confirmed boolean not null default true,
  -- How long after the end what was written before it may still arrive and count [D4, D7].
  add column grace_seconds integer not null default 300 check (grace_seconds between 0 and 3600);

-- What moved a candidate's start or end [D7]. Append-only: an end is computed from the plan and from these.
create table sitting_time_event (
  id uuid primary key,
  exam_id uuid not null references exam,
  kind text not null check (kind in ('lateStart', 'extension', 'pause', 'resume')),
  scope text not null check (scope in ('exam', 'room', 'candidate')),
  room text check ((scope = 'room') = (room is not null)),
  candidacy_id uuid references candidacy check ((scope = 'candidate') = (candidacy_id is not null)),
  minutes integer check ((kind = 'extension') = (minutes is not null)),
  starts_at timestamptz check ((kind = 'lateStart') = (starts_at is not null)),
  at timestamptz not null,
  reason text not null,
  incident_id uuid,
  by_person uuid not null references person
);
create index sitting_time_event_exam on sitting_time_event (exam_id, at);
create trigger sitting_time_event_append_only before update or delete on sitting_time_event
  for each row execute function refuse_change();

-- One writer at a time [D5]: the highest epoch writes. Each is also an entry of the attempt's chain.
create table answer_lease (
  attempt integer not null references sitting (attempt),
  epoch integer not null,
  writer uuid not null,
  machine_id uuid,
  granted_at timestamptz not null,
  confirmed_by uuid references person,
  primary key (attempt, epoch)
);
create trigger answer_lease_append_only before update or delete on answer_lease
  for each row execute function refuse_change();

-- Asked for on another machine; the invigilator confirms it where the exam wants that.
create table takeover_request (
  id uuid primary key,
  attempt integer not null references sitting (attempt),
  writer uuid not null,
  machine_id uuid not null,
  requested_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references person,
  granted boolean
);
create unique index takeover_request_open on takeover_request (attempt, writer) where decided_at is null;

-- The attempt's chain: every update, lease, taken-in branch and hand-in in one order, each with the SHA-256 of the
-- one before [D3, Q3]. The primary key is what keeps two who write at once apart: of two entries with the same place,
-- one is refused, and whoever was refused looks again. So saving locks no row of another table, and has no foreign key.
create table answer_entry (
  attempt integer not null,
  sequence integer not null,
  kind text not null check (kind in ('update', 'lease', 'branch', 'handIn')),
  epoch integer not null,
  number integer not null,
  -- By the candidate's machine's reckoning of Karakter's clock: evidence, not proof.
  written_at timestamptz not null,
  received_at timestamptz not null,
  hash bytea not null,
  content bytea not null,
  primary key (attempt, sequence)
);
create trigger answer_entry_append_only before update or delete on answer_entry
  for each row execute function refuse_change();
create trigger answer_entry_no_truncate before truncate on answer_entry
  for each statement execute function refuse_change();

create function answer_entry_hash(previous bytea, of_sequence integer, of_kind text, of_epoch integer, of_number integer,
  written timestamptz, received timestamptz, with_content bytea) returns bytea language sql immutable as $$
  select sha256(previous || int4send(of_sequence) || int4send(of_epoch) || int4send(of_number)
    || int8send((extract(epoch from written) * 1000)::bigint) || int8send((extract(epoch from received) * 1000)::bigint)
    || convert_to(of_kind, 'UTF8') || with_content)
$$;

-- The whole document up to an entry, so that hours of writing open as fast as minutes. Made anew at will.
create table answer_checkpoint (
  attempt integer primary key,
  sequence integer not null,
  content bytea not null
);

-- What arrived and may not count by itself: from a machine that was taken over, after the grace period, or from an
-- answer file. Kept apart, never merged silently and never lost; the exam office decides [D4, D5, D7].
create table answer_branch (
  id uuid primary key,
  attempt integer not null references sitting (attempt),
  kind text not null check (kind in ('takenOver', 'late', 'file')),
  writer uuid not null,
  opened_at timestamptz not null,
  decision text check (decision in ('takenIn', 'keptApart')),
  decided_at timestamptz,
  decided_by uuid references person,
  decision_reason text
);
create unique index answer_branch_one on answer_branch (attempt, kind, writer) where decision is null;
create table answer_branch_update (
  branch_id uuid not null references answer_branch,
  number integer not null,
  written_at timestamptz not null,
  received_at timestamptz not null,
  hash bytea not null,
  content bytea not null,
  primary key (branch_id, number)
);
create trigger answer_branch_update_append_only before update or delete on answer_branch_update
  for each row execute function refuse_change();

-- Who is connected, for the board: a row is true as long as its server is alive.
create unlogged table server_beat (
  server_id uuid primary key,
  beat_at timestamptz not null
);
create unlogged table answer_presence (
  attempt integer not null,
  server_id uuid not null,
  writer uuid not null,
  connected_at timestamptz not null,
  disconnected_at timestamptz,
  primary key (attempt, writer)
);

-- What was written before this became the log.
do $$
declare
  s record;
  u record;
  head bytea;
  place integer;
  present integer;
  writers uuid[];
begin
  for s in select attempt, candidacy_id, handed_in_at from sitting loop
    head := sha256(uuid_send(s.candidacy_id));
    place := 0;
    writers := '{}';
    for u in select * from answer_update where candidacy_id = s.candidacy_id order by position loop
      present := array_position(writers, u.writer);
      if present is null then
        writers := writers || u.writer;
        present := cardinality(writers);
        insert into answer_lease values (s.attempt, present, u.writer, null, u.received_at);
        place := place + 1;
        head := answer_entry_hash(head, place, 'lease', present, 0, u.received_at, u.received_at, '');
        insert into answer_entry values (s.attempt, place, 'lease', present, 0, u.received_at, u.received_at, head, '');
      end if;
      place := place + 1;
      head := answer_entry_hash(head, place, 'update', present, u.number, u.received_at, u.received_at, u.update);
      insert into answer_entry
        values (s.attempt, place, 'update', present, u.number, u.received_at, u.received_at, head, u.update);
    end loop;
    if s.handed_in_at is not null then
      insert into answer_entry
      select s.attempt, place + 1, 'handIn', coalesce(cardinality(writers), 0), 0, h.at, h.at,
        answer_entry_hash(head, place + 1, 'handIn', coalesce(cardinality(writers), 0), 0, h.at, h.at, decode(h.sha256, 'hex')),
        decode(h.sha256, 'hex')
      from hand_in h where h.candidacy_id = s.candidacy_id;
    end if;
  end loop;
end $$;
drop table answer_update;

-- An answer with an accepted late change takes the first one's place; the first one stays here [D7, S6].
create table hand_in_replaced (
  candidacy_id uuid not null references candidacy,
  sha256 text not null,
  answer text not null,
  words integer not null,
  at timestamptz not null,
  kind text not null,
  pdf_file_id uuid references file,
  replaced_at timestamptz not null,
  replaced_by uuid not null references person,
  reason text not null,
  primary key (candidacy_id, sha256)
);
create trigger hand_in_replaced_append_only before update or delete on hand_in_replaced
  for each row execute function refuse_change();

create or replace function refuse_answer_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.at, new.kind, new.candidacy_id) is distinct from (old.at, old.kind, old.candidacy_id) then
    raise exception 'a handed-in answer is never altered' using errcode = 'integrity_constraint_violation';
  end if;
  if (new.answer, new.sha256) is distinct from (old.answer, old.sha256) and not exists (
    select from hand_in_replaced r where r.candidacy_id = old.candidacy_id and r.sha256 = old.sha256) then
    raise exception 'a handed-in answer is never altered' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

-- The end of a candidate's own time; a pause has none until it is over.
create function own_start(e exam, s sitting) returns timestamptz language sql immutable as $$
  select coalesce(s.shifted_start, e.starts_at)
$$;
create function own_end(e exam, c candidacy, s sitting) returns timestamptz language sql immutable as $$
  select case when s.paused_since is not null then 'infinity'::timestamptz
    else own_start(e, s) + make_interval(mins => e.duration_minutes + c.extra_minutes, secs => s.added_seconds) end
$$;

create or replace function exam_ends_at(of_exam uuid) returns timestamptz language sql stable security definer
set search_path = public, pg_temp as $$
  select coalesce(
    (select max(coalesce(s.shifted_start, e.starts_at)
        + make_interval(mins => e.duration_minutes + c.extra_minutes, secs => coalesce(s.added_seconds, 0)))
      from candidacy c left join sitting s on s.candidacy_id = c.id where c.exam_id = e.id),
    e.starts_at + make_interval(mins => e.duration_minutes))
  from exam e where e.id = of_exam
$$;

-- From this instant nothing more can come into any answer: the last end, and the grace period where writing is sent.
create function exam_closes_at(of_exam uuid) returns timestamptz language sql stable security definer
set search_path = public, pg_temp as $$
  select exam_ends_at(of_exam) + make_interval(secs => e.grace_seconds) from exam e where e.id = of_exam
$$;

-- Whether an answer of the exam is still to come in: within the grace period graders wait for the last one [S4].
create function is_someone_sitting(of_exam uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select from sitting s where s.exam_id = of_exam
    and s.handed_in_at is null and s.absent_at is null and s.withdrawn_at is null)
$$;

-- As `enqueue_job`, for many at once: the queue is told of them once.
create function enqueue_jobs(task text, payloads json[], job_keys text[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_jobs(array(
    select row(task, payload, null, null, 12, job_key, null, null)::graphile_worker.job_spec
    from unnest(payloads, job_keys) as given (payload, job_key)));
end $$;
