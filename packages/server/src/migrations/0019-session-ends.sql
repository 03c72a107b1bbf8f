-- A session ends when it has not been used for a while, or at a fixed hour after the sign-in; not while an exam is
-- being written in it. What weighs most asks for a sign-in of a moment ago [U2].
alter table session
  -- When the provider says that the person last showed who they are; null where it does not say.
  add column authenticated_at timestamptz,
  add column last_active_at timestamptz not null default now(),
  -- An answer is open in this session: until then neither end comes.
  add column writes_until timestamptz,
  -- The provider's ID token, to end its session too; sealed with the session's own token, which is not stored.
  add column id_token bytea;

alter table sign_in add column fresh boolean not null default false;
