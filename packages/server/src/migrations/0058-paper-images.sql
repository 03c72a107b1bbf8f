-- The images of an exam's paper, sealed as the paper is [A4]. An image never changes and is never taken away, since
-- earlier versions of the paper show it; what a version shows is in its text.
create table paper_image (
  exam_id uuid not null references exam,
  id uuid not null,
  content bytea not null,
  added_by uuid not null references person,
  added_at timestamptz not null,
  primary key (exam_id, id)
);

-- Graders see the paper with its images, as candidates saw it.
grant select on paper_image to karakter_blind;
alter table paper_image enable row level security;
create policy own on paper_image for select to karakter_blind
  using (exam_id in (select c.exam_id from commission c where c.id in (select my_commissions())));
