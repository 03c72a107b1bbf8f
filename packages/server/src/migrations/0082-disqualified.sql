-- A ground for disqualification holds until the grader is found impartial [U6] (fvl. §§ 6 and 8): it does not end because
-- the grader was taken off the answer, which may come back.

-- Whether a person may not assess an answer in a commission: by a ground about the answer, whichever commission grades
-- it, or about the whole commission. Only for functions that run as the owner.
create function is_barred(of_commission uuid, of_candidacy uuid, of_person uuid) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from impartiality_case i where i.person_id = of_person and i.state <> 'impartial'
    and (i.candidacy_id = of_candidacy or (i.candidacy_id is null and i.commission_id = of_commission)))
$$;
revoke execute on function is_barred(uuid, uuid, uuid) from public;

create or replace function my_candidacies() returns setof uuid language sql stable security definer
set search_path = public, pg_temp as $$
  select cc.candidacy_id from commission_candidacy cc
  where cc.commission_id in (select my_commissions()) and not exists (
    select from impartiality_case i where i.person_id = current_person() and i.state <> 'impartial'
      and (i.candidacy_id = cc.candidacy_id or (i.candidacy_id is null and i.commission_id = cc.commission_id)))
$$;

-- The seats for which an answer has a confirmation that counts: of an assessment the present member's, or a
-- predecessor's that stands; of a shared assessment the present member's.
create or replace function confirmed_seats(of_commission uuid) returns table (candidacy_id uuid, seat smallint)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct a.candidacy_id, m.seat
  from assessment a
  join commission_member m on m.commission_id = a.commission_id and m.person_id = a.person_id
  where a.commission_id = of_commission and a.state = 'confirmed'
    and (commission_workflow(of_commission)).assessing = 'individual'
    and (current_person() is null or of_commission in (select my_commissions()))
    and not exists (select from assessment_set_aside s where s.commission_id = a.commission_id
      and s.candidacy_id = a.candidacy_id and s.person_id = a.person_id)
    and not is_barred(a.commission_id, a.candidacy_id, a.person_id)
  union all
  select s.candidacy_id, m.seat
  from shared_confirmation s
  join commission_member m on m.commission_id = s.commission_id and m.person_id = s.person_id and m.ended_at is null
  where s.commission_id = of_commission and s.taken_back_at is null
    and (commission_workflow(of_commission)).assessing = 'shared'
    and (current_person() is null or of_commission in (select my_commissions()))
    and not is_barred(s.commission_id, s.candidacy_id, s.person_id)
$$;

-- As `confirmed_seats`, for one answer.
create or replace function all_have_confirmed(of_commission uuid, of_candidacy uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (
    select from commission_member seated where seated.commission_id = of_commission and seated.ended_at is null
      and not exists (
        select from commission_member m
        join assessment a on a.commission_id = m.commission_id and a.person_id = m.person_id
          and a.candidacy_id = of_candidacy and a.state = 'confirmed'
        where m.commission_id = of_commission and m.seat = seated.seat
          and not exists (select from assessment_set_aside s where s.commission_id = a.commission_id
            and s.candidacy_id = a.candidacy_id and s.person_id = a.person_id)
          and not is_barred(a.commission_id, a.candidacy_id, a.person_id)))
$$;

create or replace function is_complete(of_commission uuid, of_candidacy uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when w.assessing = 'individual' and w.completing = 'all' then all_have_confirmed(of_commission, of_candidacy)
    when w.assessing = 'individual' then exists (
      select from confirmed_seats(of_commission) s where s.candidacy_id = of_candidacy)
    else (select case when w.completing = 'all' then count(*) > 0 and count(*) = count(s.person_id) else count(s.person_id) > 0 end
      from commission_member m
      left join shared_confirmation s on s.commission_id = m.commission_id and s.person_id = m.person_id
        and s.candidacy_id = of_candidacy and s.taken_back_at is null
        and not is_barred(s.commission_id, s.candidacy_id, s.person_id)
      where m.commission_id = of_commission and m.ended_at is null)
    end
  from commission_workflow(of_commission) w
$$;
