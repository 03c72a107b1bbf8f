-- How people get in [U1]. Only transactions that see identity read these tables: nothing is granted to the blind role.

-- Of an invitation's code only the hash is kept. That of an operator may be of no person yet.
create table invitation (
  id uuid primary key,
  code_hash text not null unique,
  kind text not null check (kind in ('operator', 'person')),
  person_id uuid references person,
  created_by uuid references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  check (kind = 'operator' or person_id is not null)
);
create index invitation_open on invitation (expires_at) where used_at is null and withdrawn_at is null;
create index invitation_person on invitation (person_id);

-- A genuine sign-in that belongs to no person, once for each identity, with what the provider said.
create table waiting_sign_in (
  id uuid primary key,
  provider text not null check (provider in ('feide', 'idporten')),
  feide_names text[] not null default '{}',
  national_id_hash text unique,
  name text,
  email text,
  first_at timestamptz not null,
  last_at timestamptz not null,
  times integer not null default 1,
  check ((provider = 'feide') = (national_id_hash is null)),
  check ((provider = 'feide') = (cardinality(feide_names) > 0))
);
create unique index waiting_sign_in_feide on waiting_sign_in ((feide_names[1])) where provider = 'feide';
create index waiting_sign_in_last on waiting_sign_in (last_at);

-- The institution that runs this Karakter: one row, beside the unit at the top, whose names are the institution's.
create table institution (
  only_one boolean primary key default true check (only_one),
  unit_id uuid references unit,
  version integer not null default 1,
  short_name text not null default '',
  feide_realms text[] not null default '{}',
  colour text check (colour ~ '^#[0-9a-f]{6}$'),
  notice_hour smallint not null default 8 check (notice_hour between 0 and 23),
  mail_sender_name text,
  mail_sender_address text,
  office_email text,
  exam_day_phone text
);
insert into institution (unit_id)
  select case when count(*) = 1 then (array_agg(id))[1] end from unit where parent_id is null;
