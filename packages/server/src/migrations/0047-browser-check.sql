-- What the browser of a candidate lacked when it was last tried, and when one of theirs last had all that is needed.
create table browser_check (
  person_id uuid primary key references person,
  checked_at timestamptz not null,
  lacks text[] not null,
  passed_at timestamptz
);
