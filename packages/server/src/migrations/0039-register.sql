-- The register of people: who granted and ended a role, its last day, and roles that begin on a day to come. A role that
-- has not begun is no grant yet, so that no question about rights has to ask for the day.
alter table role_grant
  add column granted_by uuid references person,
  add column revoked_by uuid references person,
  add column last_day text check (last_day ~ '^\d{4}-\d\d-\d\d$');
create index role_grant_holder on role_grant (person_id);
create index role_grant_unit on role_grant (unit_id);
create index role_grant_exam on role_grant (exam_id);

create table planned_role (
  id uuid primary key,
  person_id uuid not null references person,
  role text not null,
  unit_id uuid not null references unit,
  first_day text not null check (first_day ~ '^\d{4}-\d\d-\d\d$'),
  last_day text check (last_day ~ '^\d{4}-\d\d-\d\d$'),
  planned_by uuid not null references person,
  planned_at timestamptz not null,
  check (last_day >= first_day)
);
create index planned_role_person on planned_role (person_id);

-- Corrections are made in the register too, outside any exam.
alter table person_change alter column exam_id drop not null;

-- Of two records of the same person one remains. The other is kept, since the log and all that cannot be changed names
-- it, but no one signs in as it, and its address is free.
alter table person
  add column merged_into uuid references person,
  add check (merged_into is null or num_nonnulls(feide_name, national_id_hash, student_number) = 0),
  add check (merged_into <> id);
create index person_merged_into on person (merged_into) where merged_into is not null;
drop index person_email;
create unique index person_email on person (lower(email)) where merged_into is null;

-- A revealed assessment never changes, but its grader's two records may become one. Only then is `person` asked: a
-- grader's own transaction has no right to.
create or replace function refuse_change_once_revealed() returns trigger language plpgsql as $$
begin
  if exists (select from reveal r where r.commission_id = old.commission_id and r.candidacy_id = old.candidacy_id) then
    if to_jsonb(new) - 'person_id' is not distinct from to_jsonb(old) - 'person_id' and new.person_id <> old.person_id then
      if exists (select from person p where p.id = old.person_id and p.merged_into = new.person_id) then
        return new;
      end if;
    end if;
    raise exception 'a revealed assessment never changes' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

-- The register's part of the log, by the person it is about.
create index event_register_person on event ((data::jsonb ->> 'personId'))
  where exam_id = '00000000-0000-8000-8000-000000000001';
