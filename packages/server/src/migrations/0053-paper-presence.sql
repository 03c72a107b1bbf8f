-- Who has a paper open now, in which window and at which question; a window that has not been seen for some seconds is
-- gone [A1].
create table paper_presence (
  window_id uuid primary key,
  exam_id uuid not null references exam,
  person_id uuid not null references person,
  question_id text,
  seen_at timestamptz not null
);
create index paper_presence_exam on paper_presence (exam_id);
