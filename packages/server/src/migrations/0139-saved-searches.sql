-- The searches of the case list that a person has named, to find them again on any device [V1]. The choices are those of the
-- address; a choice that the list no longer knows is left out when the search is opened.
create table saved_search (
  id uuid primary key,
  person_id uuid not null references person,
  name text not null check (name <> ''),
  query jsonb not null check (jsonb_typeof(query) = 'object'),
  saved_at timestamptz not null
);
create index saved_search_person on saved_search (person_id);
