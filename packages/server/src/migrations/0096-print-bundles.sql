-- Scripts on paper, for graders who read so [G12]: files by candidate number alone, made by a job, part by part, and
-- forgotten after some days.
create table print_bundle (
  id uuid primary key,
  exam_id uuid not null references exam,
  commission_id uuid not null references commission,
  ordered_by uuid not null references person,
  -- The grader whose reading order it is in; null: by candidate number.
  reading_of uuid references person,
  -- Ordered by a member for themself; otherwise by the exam office.
  by_member boolean not null,
  ordered_at timestamptz not null
);
create unique index print_bundle_of_member on print_bundle (commission_id, ordered_by) where by_member;
create unique index print_bundle_of_office on print_bundle (commission_id, reading_of) nulls not distinct where not by_member;
create table print_part (
  bundle_id uuid not null references print_bundle on delete cascade,
  number integer not null check (number > 0),
  candidate_numbers integer[] not null,
  -- Null until the job has made it.
  bytes bytea,
  primary key (bundle_id, number)
);

grant select, insert, delete on print_bundle, print_part to karakter_blind;
alter table print_bundle enable row level security;
create policy own on print_bundle for all to karakter_blind
  using (by_member and ordered_by = current_person() and commission_id in (select my_commissions()))
  with check (by_member and ordered_by = current_person() and commission_id in (select my_commissions()));
alter table print_part enable row level security;
create policy own on print_part for all to karakter_blind
  using (bundle_id in (select b.id from print_bundle b))
  with check (bytes is null and bundle_id in (select b.id from print_bundle b));
