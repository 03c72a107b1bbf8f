-- A sign-in under way is kept by the browser it began in, sealed: to begin one costs the database nothing, and so needs
-- no limit that a stranger could use up for a whole hall [U2, D14]. What is left here is which have been used.
drop table sign_in;

create table sign_in_used (
  state text primary key,
  used_at timestamptz not null
);
create index sign_in_used_at on sign_in_used (used_at);
