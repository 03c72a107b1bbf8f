-- What somebody has begun to write in a form and not sent yet: theirs alone, and gone after a month [G15].
create table draft (
  person_id uuid not null references person,
  key text not null check (length(key) between 1 and 200),
  version integer not null check (version > 0),
  -- Encrypted, for a draft may hold what a paper is to say; null where the form was sent or emptied, so that another
  -- window that still has the text is told.
  content bytea check (octet_length(content) <= 1000000),
  updated_at timestamptz not null,
  primary key (person_id, key)
);
create index draft_updated on draft (updated_at);

-- Whoever asks, the database gives a person's drafts to that person only.
grant select, insert, update, delete on draft to karakter_blind;
alter table draft enable row level security;
create policy own on draft for all to karakter_blind
  using (person_id = current_person()) with check (person_id = current_person());
