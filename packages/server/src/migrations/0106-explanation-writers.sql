-- An explanation can be given to another grader of the exam, also of another commission, where those who graded are ill or
-- away; and it is kept who wrote which part of it (uhl. § 11-8) [E3, G19].

create table explanation_writer (
  id uuid primary key,
  explanation_id uuid not null references explanation,
  person_id uuid not null references person,
  given_by uuid not null references person,
  given_at timestamptz not null,
  ended_at timestamptz
);
create unique index explanation_writer_one on explanation_writer (explanation_id) where ended_at is null;
create index explanation_writer_person on explanation_writer (person_id) where ended_at is null;

-- A grader who is ill or away is not counted among those who can write the commission's explanations.
create table away_grader (
  id uuid primary key,
  commission_id uuid not null references commission,
  person_id uuid not null references person,
  declared_by uuid not null references person,
  declared_at timestamptz not null,
  ended_by uuid references person,
  ended_at timestamptz,
  check ((ended_at is null) = (ended_by is null))
);
create unique index away_grader_one on away_grader (commission_id, person_id) where ended_at is null;

-- Who wrote which part, by save. Written by the database, so that no way of saving forgets it.
create table explanation_part (
  explanation_id uuid not null references explanation,
  version integer not null,
  part text not null check (part in ('guidelines', 'assessment', 'overall')),
  person_id uuid not null references person,
  written_at timestamptz not null,
  primary key (explanation_id, version, part)
);
create trigger explanation_part_append_only before update or delete on explanation_part
  for each row execute function refuse_change();

create function keep_writers_of_parts() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into explanation_part (explanation_id, version, part, person_id, written_at)
    select new.id, new.version, p.part, new.written_by, new.updated_at
    from (values ('guidelines', old.guidelines, new.guidelines), ('assessment', old.assessment, new.assessment),
      ('overall', old.overall, new.overall)) as p (part, before, after)
    where p.before is distinct from p.after;
  return null;
end $$;
create trigger explanation_parts after update of guidelines, assessment, overall on explanation
  for each row when (new.written_by is not null and new.version > old.version) execute function keep_writers_of_parts();

-- The explanations that were given to the actor, with what the actor is told of the candidate: the number. Of an archived
-- exam only while it is owed; never where the actor has a ground against the candidate [U6, U7].
create function my_given_explanations()
returns table (explanation_id uuid, commission_id uuid, candidacy_id uuid, candidate_number integer, language text,
  commission_number integer, commission_kind text)
language sql stable security definer set search_path = public, pg_temp as $$
  select x.id, x.commission_id, x.candidacy_id, c.candidate_number, c.language, k.number, k.kind
  from explanation_writer w
  join explanation x on x.id = w.explanation_id
  join candidacy c on c.id = x.candidacy_id
  join commission k on k.id = x.commission_id
  join exam e on e.id = x.exam_id
  where w.person_id = current_person() and w.ended_at is null and (x.sent_at is null or e.state <> 'archived')
    and not exists (select from impartiality_case i where i.person_id = w.person_id and i.state <> 'impartial'
      and (i.candidacy_id = x.candidacy_id or (i.candidacy_id is null and i.commission_id = x.commission_id)))
$$;

-- What the graders wrote and confirmed about the answer of an explanation that was given to the actor.
create function given_assessments(of_explanation uuid) returns table (name text, comment text, grade text)
language sql stable security definer set search_path = public, pg_temp as $$
  with given as (select * from my_given_explanations() g where g.explanation_id = of_explanation)
  select m.display_name, a.comment, a.grade
  from given g
  join assessment a on a.commission_id = g.commission_id and a.candidacy_id = g.candidacy_id
  join commission_member m on m.commission_id = a.commission_id and m.person_id = a.person_id
  where a.state = 'confirmed' and is_shown(a.commission_id, a.candidacy_id, a.person_id)
  union all
  select (select string_agg(m.display_name, ', ' order by m.seat) from commission_member m
    where m.commission_id = g.commission_id and m.ended_at is null), s.comment, s.grade
  from given g
  join shared_assessment s on s.commission_id = g.commission_id and s.candidacy_id = g.candidacy_id
$$;

-- To whom each explanation that the actor may see is given, by the name that graders see.
create function explanation_writers() returns table (explanation_id uuid, name text, is_me boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select x.id, (select m.display_name from commission_member m join commission k on k.id = m.commission_id
      where k.exam_id = x.exam_id and m.person_id = w.person_id order by m.appointed_at desc limit 1),
    w.person_id = current_person()
  from explanation_writer w join explanation x on x.id = w.explanation_id
  where w.ended_at is null and (w.person_id = current_person() or x.commission_id in (select my_commissions()))
$$;

drop policy own on explanation;
create policy own on explanation for all to karakter_blind using (commission_id in (select my_commissions())
  or id in (select g.explanation_id from my_given_explanations() g));
create policy given on hand_in for select to karakter_blind
  using (candidacy_id in (select g.candidacy_id from my_given_explanations() g));
create policy given on grader_notice for select to karakter_blind
  using (candidacy_id in (select g.candidacy_id from my_given_explanations() g));
