-- What a grader puts beside an answer, and the grader's own phrases [G5]. Nothing here changes an answer [S6].

-- A grader's marks on one script are saved together, as they are typed: this is their version.
create table marked_script (
  commission_id uuid not null references commission,
  candidacy_id uuid not null references candidacy,
  person_id uuid not null references person,
  version integer not null check (version > 0),
  updated_at timestamptz not null,
  primary key (commission_id, candidacy_id, person_id)
);
create index marked_script_person on marked_script (person_id);

create table script_mark (
  commission_id uuid not null references commission,
  candidacy_id uuid not null references candidacy,
  person_id uuid not null references person,
  id uuid not null,
  -- In the author's order.
  place integer not null,
  kind text not null check (kind in ('highlight', 'comment', 'noteToCoGrader', 'privateNote')),
  question_id text not null,
  -- Null: in the margin of the question.
  passage jsonb,
  text text not null,
  -- Whether co-graders see it after the reveal: a private note never, a note to them always.
  is_shown boolean not null,
  primary key (commission_id, candidacy_id, person_id, id),
  check (kind <> 'privateNote' or not is_shown),
  check (kind <> 'noteToCoGrader' or is_shown),
  check (kind <> 'highlight' or passage is not null)
);
create index script_mark_person on script_mark (person_id);

create table phrase_list (
  person_id uuid primary key references person,
  phrases jsonb not null,
  version integer not null check (version > 0),
  updated_at timestamptz not null
);

grant select, insert, update on marked_script, phrase_list to karakter_blind;
grant select, insert, update, delete on script_mark to karakter_blind;

alter table marked_script enable row level security;
create policy own on marked_script for all to karakter_blind
  using (person_id = current_person() and commission_id in (select my_commissions()))
  with check (person_id = current_person() and commission_id in (select my_commissions())
    and candidacy_id in (select my_candidacies()));

alter table script_mark enable row level security;
create policy own on script_mark for all to karakter_blind
  using (person_id = current_person() and commission_id in (select my_commissions()))
  with check (person_id = current_person() and commission_id in (select my_commissions())
    and candidacy_id in (select my_candidacies()));

-- Whether the author's assessment counts and is revealed: the marks go with it. What was never confirmed stays with its
-- author; a shared assessment is that of all members.
create function is_assessment_shown(of_commission uuid, of_candidacy uuid, of_person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select is_shown(of_commission, of_candidacy, of_person) and (
    (commission_workflow(of_commission)).assessing = 'shared'
    or exists (select from assessment a where a.commission_id = of_commission and a.candidacy_id = of_candidacy
      and a.person_id = of_person and a.state = 'confirmed'))
$$;
create policy shown on script_mark for select to karakter_blind using (
  is_shown and commission_id in (select my_commissions())
  and is_assessment_shown(commission_id, candidacy_id, person_id));
-- Beside a dispute: the grounds of an assessment, and not what one member wrote to another.
create policy seen_beside on script_mark for select to karakter_blind using (
  is_shown and kind <> 'noteToCoGrader' and (commission_id, candidacy_id) in (select * from seen_beside())
  and is_assessment_shown(commission_id, candidacy_id, person_id));

alter table phrase_list enable row level security;
create policy own on phrase_list for all to karakter_blind
  using (person_id = current_person()) with check (person_id = current_person());
