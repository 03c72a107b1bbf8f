-- Whether the automatic points of closed questions are shown at once, or on each script only after the grader has read
-- it: the commission's own choice.
alter table commission add column automatic_points text not null default 'shown'
  check (automatic_points in ('shown', 'afterReading'));

-- The scripts that a grader has read, where the automatic points wait for that. It stays so: what was shown once is not
-- hidden again.
create table read_script (
  commission_id uuid not null references commission,
  candidacy_id uuid not null references candidacy,
  person_id uuid not null references person,
  read_at timestamptz not null,
  primary key (commission_id, person_id, candidacy_id)
);
grant select, insert on read_script to karakter_blind;
alter table read_script enable row level security;
create policy own on read_script for all to karakter_blind
  using (person_id = current_person() and commission_id in (select my_commissions()))
  with check (person_id = current_person() and commission_id in (select my_commissions())
    and candidacy_id in (select my_candidacies()));

-- A save that was decided before the reveal and comes after it is decided again, and then refused with a sentence: to
-- the database it is a transaction that another has overtaken.
create or replace function refuse_change_once_revealed() returns trigger language plpgsql as $$
begin
  if exists (select from reveal r where r.commission_id = old.commission_id and r.candidacy_id = old.candidacy_id) then
    if to_jsonb(new) - 'person_id' is not distinct from to_jsonb(old) - 'person_id' and new.person_id <> old.person_id then
      if exists (select from person p where p.id = old.person_id and p.merged_into = new.person_id) then
        return new;
      end if;
    end if;
    raise exception 'a revealed assessment never changes' using errcode = 'serialization_failure';
  end if;
  return new;
end $$;
