-- Who there is, what they may do, and their sessions. Names, numbers and addresses stand in `person` only.
create table unit (
  id uuid primary key,
  parent_id uuid references unit,
  code text not null unique,
  name_nb text not null,
  name_nn text not null,
  name_en text not null
);

create table person (
  id uuid primary key,
  name text not null,
  email text not null,
  student_number text unique,
  feide_name text unique,
  national_id_hash text unique,
  language text not null default 'nb' check (language in ('nb', 'nn', 'en')),
  created_at timestamptz not null
);
create unique index person_email on person (lower(email));

create table role_grant (
  id uuid primary key,
  person_id uuid not null references person,
  role text not null,
  unit_id uuid references unit,
  exam_id uuid,
  commission_id uuid,
  granted_at timestamptz not null,
  revoked_at timestamptz,
  check (num_nonnulls(unit_id, exam_id, commission_id) = 1)
);
create index role_grant_person on role_grant (person_id) where revoked_at is null;

create table session (
  id uuid primary key,
  token_hash text not null unique,
  person_id uuid not null references person,
  provider text not null,
  active_role text,
  user_agent text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_person on session (person_id);

create table sign_in (
  state text primary key,
  provider text not null,
  nonce text not null,
  verifier text not null,
  return_to text not null,
  created_at timestamptz not null
);

create table setting (
  key text primary key,
  value jsonb not null
);
