-- Formerly a823bf2f05a4840326ed23717f084db7489d36e501a5d331cc7ccd554d6d789b: the role was made here, which an ordinary owner may not.
-- `karakter_blind` stands for the installation's own role, which platform/database/blind-role.ts makes before.
-- Blindness as a property of the data [U7]: where a route hides identity its transaction runs as this role.
-- It has no right at all on person, candidacy_person, role_grant, session, notice (but insert), mail, event,
-- protocol_entry, appeal, appeal_grounds; and of the grading tables it sees only the grader's own commissions,
-- and a co-grader's assessment only when it is revealed [G2].
grant usage on schema public to karakter_blind;

create function current_person() returns uuid language sql stable as $$
  select nullif(current_setting('karakter.person', true), '')::uuid
$$;

create function my_commissions() returns setof uuid language sql stable security definer
set search_path = public, pg_temp as $$
  select commission_id from commission_member where person_id = current_person()
$$;

create function my_candidacies() returns setof uuid language sql stable security definer
set search_path = public, pg_temp as $$
  select candidacy_id from commission_candidacy where commission_id in (select my_commissions())
$$;

-- Who has confirmed, without what: the server needs it to reveal; it is not sent to a grader.
create function confirmations(of_commission uuid) returns table (candidacy_id uuid, person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.candidacy_id, a.person_id from assessment a
  where a.commission_id = of_commission and a.state = 'confirmed' and of_commission in (select my_commissions())
$$;

create function is_revealed(of_commission uuid, of_candidacy uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select from reveal r where r.commission_id = of_commission and r.candidacy_id = of_candidacy)
$$;

-- A confirmed answer may be laid open when every member has confirmed it, and not by any fault of the server before.
create function all_have_confirmed(of_commission uuid, of_candidacy uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (
    select from commission_member m where m.commission_id = of_commission and not exists (
      select from assessment a where a.commission_id = of_commission and a.candidacy_id = of_candidacy
        and a.person_id = m.person_id and a.state = 'confirmed'))
$$;

-- Whom the completion of a commission is told: ids alone, for a transaction that may not see who holds which role.
create function exam_office_of(of_exam uuid) returns setof uuid language sql stable security definer
set search_path = public, pg_temp as $$
  with recursive above (id) as (
    select unit_id from exam where id = of_exam
    union
    select u.parent_id from above join unit u on u.id = above.id where u.parent_id is not null
  )
  select distinct person_id from role_grant
  where role = 'examOffice' and revoked_at is null and (exam_id = of_exam or unit_id in (select id from above))
$$;

grant select on exam, course, unit, grading_guide, paper to karakter_blind;
-- Of the candidate the number and the language: extra time and hours of arrival tell more than a grader needs.
grant select (id, exam_id, candidate_number, language) on candidacy to karakter_blind;
grant select on commission, commission_member, commission_candidacy, hand_in to karakter_blind;
grant update (confidentiality_accepted_at) on commission_member to karakter_blind;
grant select, insert, update on assessment, explanation to karakter_blind;
revoke insert on explanation from karakter_blind;
grant select, insert on reveal, agreed_grade to karakter_blind;
grant select, insert, update, delete on grade_proposal to karakter_blind;
grant select on file to karakter_blind;
grant insert on notice to karakter_blind;

alter table paper enable row level security;
create policy own on paper for select to karakter_blind
  using (exam_id in (select c.exam_id from commission c where c.id in (select my_commissions())));
alter table grading_guide enable row level security;
create policy own on grading_guide for select to karakter_blind
  using (exam_id in (select c.exam_id from commission c where c.id in (select my_commissions())));
alter table commission enable row level security;
create policy own on commission for all to karakter_blind using (id in (select my_commissions()));
alter table commission_member enable row level security;
create policy own on commission_member for select to karakter_blind using (commission_id in (select my_commissions()));
create policy own_acceptance on commission_member for update to karakter_blind using (person_id = current_person());
alter table commission_candidacy enable row level security;
create policy own on commission_candidacy for all to karakter_blind using (commission_id in (select my_commissions()));
alter table candidacy enable row level security;
create policy own on candidacy for select to karakter_blind using (id in (select my_candidacies()));
alter table hand_in enable row level security;
create policy own on hand_in for select to karakter_blind using (candidacy_id in (select my_candidacies()));
alter table file enable row level security;
create policy answers on file for select to karakter_blind
  using (id in (select pdf_file_id from hand_in where candidacy_id in (select my_candidacies())));

alter table assessment enable row level security;
create policy seen on assessment for select to karakter_blind using (
  commission_id in (select my_commissions())
  and (person_id = current_person() or is_revealed(commission_id, candidacy_id)));
create policy written on assessment for insert to karakter_blind
  with check (person_id = current_person() and commission_id in (select my_commissions()));
create policy changed on assessment for update to karakter_blind
  using (person_id = current_person() and commission_id in (select my_commissions()));
alter table reveal enable row level security;
create policy own on reveal for select to karakter_blind using (commission_id in (select my_commissions()));
create policy confirmed_by_all on reveal for insert to karakter_blind
  with check (commission_id in (select my_commissions()) and all_have_confirmed(commission_id, candidacy_id));
alter table grade_proposal enable row level security;
create policy own on grade_proposal for all to karakter_blind
  using (commission_id in (select my_commissions()) and is_revealed(commission_id, candidacy_id))
  with check (proposed_by = current_person() and is_revealed(commission_id, candidacy_id));
alter table agreed_grade enable row level security;
create policy own on agreed_grade for all to karakter_blind
  using (commission_id in (select my_commissions()) and is_revealed(commission_id, candidacy_id));
alter table explanation enable row level security;
create policy own on explanation for all to karakter_blind using (commission_id in (select my_commissions()));
