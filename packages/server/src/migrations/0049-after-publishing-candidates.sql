-- A hand-in that was a mistake and was opened again [D17]: kept with its answer and receipt code, so that its receipt stays
-- valid as history. The sitting has a hand-in again when the candidate hands in once more, or at the end.
create table hand_in_reopened (
  receipt_code text primary key,
  candidacy_id uuid not null references candidacy,
  at timestamptz not null,
  kind text not null check (kind in ('candidate', 'automatic')),
  answer text not null,
  sha256 text not null,
  words integer not null,
  choices jsonb,
  pdf_file_id uuid references file,
  reopened_at timestamptz not null,
  reopened_by uuid not null references person,
  reason text not null
);
create index hand_in_reopened_of on hand_in_reopened (candidacy_id, reopened_at);
create index hand_in_reopened_sha256 on hand_in_reopened (sha256);
create index hand_in_reopened_pdf on hand_in_reopened (pdf_file_id);
create trigger hand_in_reopened_append_only before update or delete on hand_in_reopened
  for each row execute function refuse_change();

create or replace function refuse_answer_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if exists (select from hand_in_reopened r
      where (r.receipt_code, r.candidacy_id, r.sha256) = (old.receipt_code, old.candidacy_id, old.sha256)) then
      return old;
    end if;
    raise exception 'a handed-in answer is never altered' using errcode = 'integrity_constraint_violation';
  end if;
  if (new.at, new.kind, new.candidacy_id) is distinct from (old.at, old.kind, old.candidacy_id) then
    raise exception 'a handed-in answer is never altered' using errcode = 'integrity_constraint_violation';
  end if;
  if (new.answer, new.sha256, new.choices) is distinct from (old.answer, old.sha256, old.choices) and not exists (
    select from hand_in_replaced r where r.candidacy_id = old.candidacy_id and r.sha256 = old.sha256) then
    raise exception 'a handed-in answer is never altered' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

-- No answer is graded that is not handed in: a grader who saves while the hand-in is opened again waits for it and is
-- refused, and an answer that is being graded is not opened.
alter table assessment add constraint assessment_of_hand_in foreign key (candidacy_id) references hand_in;

-- Minutes given by mistake are taken back by an event of their own, once [D17]. How many seconds each candidate lost is
-- stored with the reach, since no candidate who writes loses so many that the time is up at once.
alter table sitting_time_event
  drop constraint sitting_time_event_kind_check,
  add check (kind in ('lateStart', 'extension', 'pause', 'resume', 'takeBack')),
  add column takes_back uuid unique references sitting_time_event,
  add check ((kind = 'takeBack') = (takes_back is not null));
alter table sitting_time_reach add column seconds integer check (seconds >= 0);
