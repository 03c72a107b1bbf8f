-- What is said to all candidates of an exam at once, kept with the exam [D8]. No right for the blind role.
create table exam_message (
  id uuid primary key,
  exam_id uuid not null references exam,
  kind text not null check (kind in ('clarification', 'correction')),
  text_nb text not null check (text_nb <> ''),
  text_nn text check (text_nn <> ''),
  text_en text check (text_en <> ''),
  at timestamptz not null,
  by_person uuid not null references person
);
create index exam_message_exam on exam_message (exam_id, at);
create trigger exam_message_append_only before update or delete on exam_message
  for each row execute function refuse_change();
create trigger exam_message_no_truncate before truncate on exam_message
  for each statement execute function refuse_change();

-- That a candidate has said «read». Not in the exam's log: ten thousand at once would stand in line for its chain.
-- Bound to no candidacy row: one who is withdrawn before the start was told all the same.
create table message_seen (
  message_id uuid not null references exam_message,
  candidacy_id uuid not null,
  seen_at timestamptz not null,
  primary key (message_id, candidacy_id)
);
create trigger message_seen_append_only before update or delete on message_seen
  for each row execute function refuse_change();

-- A corrected paper [A10]: what it was; what it became is the version of that number. Both are sealed like any other.
create table paper_correction (
  exam_id uuid not null references exam,
  version integer not null,
  -- None where it was corrected before anyone could have met it.
  message_id uuid references exam_message,
  content_before bytea not null,
  corrected_by uuid not null references person,
  corrected_at timestamptz not null,
  primary key (exam_id, version),
  foreign key (exam_id, version) references paper_version
);
create unique index paper_correction_message on paper_correction (message_id);
create trigger paper_correction_append_only before update or delete on paper_correction
  for each row execute function refuse_change();
