-- What readers of a paper say to its authors, at a question or about all of it [A9]. Encrypted like the paper, which it
-- may quote.
create table paper_comment (
  id uuid primary key,
  exam_id uuid not null references exam,
  question_id text,
  content bytea not null,
  written_by uuid not null references person,
  written_at timestamptz not null,
  done_by uuid references person,
  done_at timestamptz,
  check ((done_by is null) = (done_at is null))
);
create index paper_comment_exam on paper_comment (exam_id, written_at);
