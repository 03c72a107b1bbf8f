-- The secret address at which a person's calendar fetches what the person has to do [V5]. Only the hash of its code is kept; making
-- it again replaces the former.
create table calendar_feed (
  person_id uuid primary key references person,
  token_hash text not null unique,
  made_at timestamptz not null
);
