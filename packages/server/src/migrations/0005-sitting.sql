create table sitting (
  candidacy_id uuid primary key references candidacy,
  exam_id uuid not null references exam,
  arrived_at timestamptz,
  started_at timestamptz,
  handed_in_at timestamptz,
  hand_in_kind text check (hand_in_kind in ('candidate', 'automatic')),
  absent_at timestamptz
);
create index sitting_exam on sitting (exam_id);

-- Append-only log of Yjs updates. `position` is the order of arrival, `number` the writer's own count.
create table answer_update (
  position bigint generated always as identity,
  candidacy_id uuid not null references candidacy,
  writer uuid not null,
  number integer not null,
  update bytea not null,
  received_at timestamptz not null,
  primary key (candidacy_id, writer, number)
);
create trigger answer_update_append_only before update or delete on answer_update
  for each row execute function refuse_change();

create table hand_in (
  candidacy_id uuid primary key references candidacy,
  exam_id uuid not null references exam,
  at timestamptz not null,
  kind text not null check (kind in ('candidate', 'automatic')),
  answer text not null,
  sha256 text not null,
  words integer not null,
  receipt_code text not null unique,
  pdf_file_id uuid references file
);
create index hand_in_exam on hand_in (exam_id);

create function refuse_answer_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.answer, new.sha256, new.at, new.kind, new.candidacy_id) is distinct from
     (old.answer, old.sha256, old.at, old.kind, old.candidacy_id) then
    raise exception 'a handed-in answer is never altered' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger hand_in_unaltered before update or delete on hand_in
  for each row execute function refuse_answer_change();
