-- A version that was made by restoring all or a part of an earlier one [A1]; and one of which the version before is kept,
-- though the same author saved both within a few minutes: it lacks a question that was there.
alter table paper_version
  add restored_from integer,
  add keeps_previous boolean not null default false;
