-- The new assessment of an appeal that is two grades or more apart, inside Karakter (uhl. § 11-11(3)) [K6]. Its graders are
-- a commission of a kind of its own, which no page of the ordinary grading knows (decision 053).
-- All graders of both commissions may sit in it, with the course coordinator.
alter table commission_member drop constraint commission_member_seat_check;
alter table commission_member add constraint commission_member_seat_check check (seat between 1 and 9);

create table reassessment (
  id uuid primary key,
  appeal_id uuid not null references appeal,
  commission_id uuid not null unique references commission,
  composition text not null check (composition in ('oneOfEach', 'all', 'appealGraders', 'new')),
  -- By the rules for the day on which the appeal was filed.
  decider text not null check (decider in ('agreement', 'coordinator', 'office')),
  coordinator_id uuid references person,
  state text not null check (state in ('opened', 'assessing', 'agreed', 'disagreed', 'signed', 'decided', 'cancelled')),
  reasons text not null default '',
  -- The version of the protocol in which they were written.
  reasons_version integer not null default 0,
  due_on text check (due_on ~ '^\d{4}-\d\d-\d\d$'),
  version integer not null default 1,
  opened_by uuid not null references person,
  opened_at timestamptz not null,
  grade text,
  closed_at timestamptz,
  closed_by uuid references person,
  close_reason text not null default '',
  check ((state in ('decided', 'cancelled')) = (closed_at is not null)),
  check ((state = 'decided') = (grade is not null))
);
create unique index reassessment_one on reassessment (appeal_id) where state <> 'cancelled';

-- What each member would give, and says.
create table reassessment_position (
  reassessment_id uuid not null references reassessment,
  person_id uuid not null references person,
  grade text not null,
  says text not null check (says <> ''),
  version integer not null,
  written_at timestamptz not null,
  primary key (reassessment_id, person_id)
);

-- The protocol as it was signed, in canonical JSON; neither a version nor a signature ever changes.
create table reassessment_version (
  reassessment_id uuid not null references reassessment,
  number integer not null check (number > 0),
  content text not null,
  sha256 text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  made_at timestamptz not null,
  primary key (reassessment_id, number),
  unique (reassessment_id, sha256)
);
create trigger reassessment_version_append_only before update or delete on reassessment_version
  for each row execute function refuse_change();

create table reassessment_signature (
  reassessment_id uuid not null,
  version integer not null,
  person_id uuid not null references person,
  name text not null,
  external boolean not null,
  signed_at timestamptz not null,
  primary key (reassessment_id, version, person_id),
  foreign key (reassessment_id, version) references reassessment_version
);
-- Only the record of the person may change, when two records of one person are merged.
create trigger reassessment_signature_append_only
  before delete or update of reassessment_id, version, name, external, signed_at on reassessment_signature
  for each row execute function refuse_change();

-- What is decided or taken back stays as it was, but for the record of a person that is merged into another.
create function refuse_change_of_closed_reassessment() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.closed_at is not null
    and (new.state, new.reasons, new.version, new.grade, new.closed_at) is distinct from
      (old.state, old.reasons, old.version, old.grade, old.closed_at)) then
    raise exception 'a closed new assessment never changes' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger reassessment_stands before delete or update on reassessment
  for each row execute function refuse_change_of_closed_reassessment();

-- A commission of this kind is seen through the functions below alone, but for an explanation of its grade, which it writes
-- as any other commission does [E8].
create or replace function my_commissions() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select m.commission_id from commission_member m
  join commission c on c.id = m.commission_id
  join exam e on e.id = c.exam_id
  where m.person_id = current_person() and m.ended_at is null and not is_appeal_over(c.id)
    and (e.state <> 'archived' or has_open_case(c.id))
    and (c.kind <> 'newAssessment' or exists (select from explanation x where x.commission_id = c.id))
$$;

create or replace function my_ended_commissions()
returns table (commission_id uuid, exam_id uuid, kind text, number integer, why text, ended_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.exam_id, c.kind, c.number,
    case when m.ended_at is not null then 'left' when e.state = 'archived' then 'archived' else 'decided' end,
    coalesce(m.ended_at, e.archived_at)
  from commission_member m
  join commission c on c.id = m.commission_id
  join exam e on e.id = c.exam_id
  where m.person_id = current_person() and c.kind <> 'newAssessment'
    and (m.ended_at is not null or is_appeal_over(c.id) or (e.state = 'archived' and not has_open_case(c.id)))
$$;

create or replace function my_fee_places()
returns table (commission_id uuid, exam_id uuid, kind text, number integer, name text, external boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.exam_id, c.kind, c.number, m.display_name, m.external
  from commission_member m join commission c on c.id = m.commission_id
  where m.person_id = current_person() and c.kind <> 'newAssessment'
  order by c.created_at desc, c.id
$$;

-- The new assessments that the actor is a member of and has no ground against. The file is open while the appeal waits for
-- them: an appeal waits only once the grade of its commission stands, so that a grader of both was blind to the end.
create function my_reassessments()
returns table (reassessment_id uuid, commission_id uuid, exam_id uuid, candidacy_id uuid, is_open boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.commission_id, a.exam_id, a.candidacy_id,
    a.state = 'needsNewAssessment' and r.closed_at is null
  from reassessment r
  join appeal a on a.id = r.appeal_id
  join commission_member m on m.commission_id = r.commission_id
  where m.person_id = current_person() and m.ended_at is null and r.state <> 'cancelled'
    and not exists (
      select from impartiality_case i join commission declared on declared.id = i.commission_id
      where i.person_id = current_person() and i.state <> 'impartial' and declared.exam_id = a.exam_id
        and (i.candidacy_id is null or i.candidacy_id = a.candidacy_id))
$$;

-- The file opens once the duty of confidentiality is accepted [U6].
create function my_open_files()
returns table (reassessment_id uuid, exam_id uuid, candidacy_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.reassessment_id, o.exam_id, o.candidacy_id from my_reassessments() o
  join commission_member m on m.commission_id = o.commission_id and m.person_id = current_person() and m.ended_at is null
  where o.is_open and m.confidentiality_accepted_at is not null
$$;

create function members_of_reassessment(of_reassessment uuid)
returns table (person_id uuid, name text, external boolean, seat smallint, accepted boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.person_id, m.display_name, m.external, m.seat, m.confidentiality_accepted_at is not null
  from reassessment r join commission_member m on m.commission_id = r.commission_id
  where r.id = of_reassessment and m.ended_at is null
    and (current_person() is null or r.id in (select o.reassessment_id from my_reassessments() o))
  order by m.seat
$$;

-- True when it is the first acceptance.
create function accept_reassessment_duty(of_reassessment uuid, at_instant timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update commission_member m set confidentiality_accepted_at = at_instant, impartial_at = at_instant
  from my_reassessments() o
  where o.reassessment_id = of_reassessment and m.commission_id = o.commission_id and m.person_id = current_person()
    and m.ended_at is null and m.confidentiality_accepted_at is null;
  return found;
end $$;

-- The answer by its number, as it was handed in; never the hour, nor whose it is [U7].
create function answer_in_reassessment(of_reassessment uuid)
returns table (candidate_number integer, answer text, words integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.candidate_number, h.answer, h.words from my_open_files() o
  join candidacy c on c.id = o.candidacy_id
  join work_to_grade h on h.candidacy_id = c.id
  where o.reassessment_id = of_reassessment
$$;

create function reassessment_head(of_reassessment uuid)
returns table (exam_id uuid, candidate_number integer, is_open boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.exam_id, c.candidate_number, a.state = 'needsNewAssessment' and r.closed_at is null
  from reassessment r
  join appeal a on a.id = r.appeal_id
  join candidacy c on c.id = a.candidacy_id
  where r.id = of_reassessment
    and (current_person() is null or r.id in (select o.reassessment_id from my_reassessments() o))
$$;

-- The commissions that have assessed the answer, with what each agreed on.
create function commissions_in_reassessment(of_reassessment uuid)
returns table (commission_id uuid, kind text, number integer, grade text, basis text, agreed_at timestamptz, reason text)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.id, k.kind, k.number, g.grade, g.basis, g.agreed_at, p.reason
  from my_open_files() o
  join commission_candidacy cc on cc.candidacy_id = o.candidacy_id
  join commission k on k.id = cc.commission_id and k.kind in ('ordinary', 'newGrading', 'appeal', 'third')
  left join standing_agreed_grade g on g.commission_id = k.id and g.candidacy_id = o.candidacy_id
  left join standing_proposal p on p.commission_id = k.id and p.candidacy_id = o.candidacy_id
  where o.reassessment_id = of_reassessment
  order by array_position(array['ordinary', 'newGrading', 'third', 'appeal'], k.kind), k.number, k.id
$$;

-- Every confirmed assessment that counts; a shared one has no name.
create function assessments_in_reassessment(of_reassessment uuid)
returns table (commission_id uuid, name text, external boolean, grade text, comment text, points jsonb, reasons jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select * from (
    select a.commission_id, m.display_name as name, m.external, a.grade, a.comment, a.points, a.reasons
    from my_open_files() o
    join assessment a on a.candidacy_id = o.candidacy_id and a.state = 'confirmed'
    join commission_member m on m.commission_id = a.commission_id and m.person_id = a.person_id
    where o.reassessment_id = of_reassessment and not exists (select from assessment_set_aside s
      where s.commission_id = a.commission_id and s.candidacy_id = a.candidacy_id and s.person_id = a.person_id)
    union all
    select s.commission_id, null, null, s.grade, s.comment, s.points, s.reasons
    from my_open_files() o
    join shared_assessment s on s.candidacy_id = o.candidacy_id
    where o.reassessment_id = of_reassessment
      and (commission_workflow(s.commission_id)).assessing = 'shared') found
  order by commission_id, name nulls last
$$;

-- The candidate's grades as they were entered, oldest first.
create function grades_in_reassessment(of_reassessment uuid) returns table (kind text, grade text, entered_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.kind, e.grade, e.entered_at from my_open_files() o
  join protocol_entry e on e.candidacy_id = o.candidacy_id
  where o.reassessment_id = of_reassessment order by e.number
$$;

create function explanations_in_reassessment(of_reassessment uuid)
returns table (grade text, guidelines text, assessment text, overall text, given_orally boolean, sent_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select x.grade, x.guidelines, x.assessment, x.overall, x.given_orally, x.sent_at from my_open_files() o
  join explanation x on x.candidacy_id = o.candidacy_id and x.sent_at is not null
  where o.reassessment_id = of_reassessment order by x.sent_at
$$;

-- What the candidate wrote, which this stage must know (law.md 1.3); of other appeals of the same answer nothing.
create function grounds_in_reassessment(of_reassessment uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select w.text from my_open_files() o
  join reassessment r on r.id = o.reassessment_id
  join appeal_grounds w on w.appeal_id = r.appeal_id
  where o.reassessment_id = of_reassessment
$$;

-- A member's writing, an exam office's decision and a withdrawal happen one after the other.
create function hold_reassessment(of_reassessment uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from appeal a join reassessment r on r.appeal_id = a.id
  where r.id = of_reassessment and (current_person() is null
    or r.id in (select o.reassessment_id from my_reassessments() o)) for update of a;
  perform from reassessment r where r.id = of_reassessment and (current_person() is null
    or r.id in (select o.reassessment_id from my_reassessments() o)) for update;
end $$;

grant select (id, commission_id, composition, decider, coordinator_id, state, reasons, reasons_version, due_on,
     version, opened_at, grade, closed_at),
  update (state, reasons, reasons_version, version) on reassessment to karakter_blind;
alter table reassessment enable row level security;
create policy own on reassessment for select to karakter_blind
  using (id in (select reassessment_id from my_reassessments()));
create policy written on reassessment for update to karakter_blind
  using (id in (select reassessment_id from my_open_files()))
  with check (state in ('assessing', 'agreed', 'disagreed', 'signed'));

grant select, insert, update on reassessment_position to karakter_blind;
alter table reassessment_position enable row level security;
create policy seen on reassessment_position for select to karakter_blind
  using (reassessment_id in (select reassessment_id from my_reassessments()));
create policy written on reassessment_position for insert to karakter_blind
  with check (person_id = current_person() and reassessment_id in (select reassessment_id from my_open_files()));
create policy changed on reassessment_position for update to karakter_blind
  using (person_id = current_person() and reassessment_id in (select reassessment_id from my_open_files()));

grant select, insert on reassessment_version, reassessment_signature to karakter_blind;
alter table reassessment_version enable row level security;
create policy own on reassessment_version for select to karakter_blind
  using (reassessment_id in (select reassessment_id from my_reassessments()));
create policy signed on reassessment_version for insert to karakter_blind
  with check (reassessment_id in (select reassessment_id from my_open_files()));
alter table reassessment_signature enable row level security;
create policy own on reassessment_signature for select to karakter_blind
  using (reassessment_id in (select reassessment_id from my_reassessments()));
create policy signed on reassessment_signature for insert to karakter_blind
  with check (person_id = current_person() and reassessment_id in (select reassessment_id from my_open_files()));

-- The questions and the guide, for graders who have no other commission of the exam.
create policy in_reassessment on paper for select to karakter_blind
  using (exam_id in (select exam_id from my_open_files()));
create policy in_reassessment on paper_image for select to karakter_blind
  using (exam_id in (select exam_id from my_open_files()));
create policy in_reassessment on grading_guide for select to karakter_blind
  using (exam_id in (select exam_id from my_open_files()));
create policy in_reassessment on scoring_version for select to karakter_blind
  using (exam_id in (select exam_id from my_open_files()));
