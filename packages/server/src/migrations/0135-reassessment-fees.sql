-- A member of a new assessment has a fee for it, and an explanation that was written for another commission counts in the
-- fee of the writer's own first commission of the exam [G14, K6, E3].
create or replace function my_fee_places()
returns table (commission_id uuid, exam_id uuid, kind text, number integer, name text, external boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.exam_id, c.kind, c.number, m.display_name, m.external
  from commission_member m join commission c on c.id = m.commission_id
  where m.person_id = current_person()
  order by c.created_at desc, c.id
$$;

create or replace function fee_work(of_commission uuid, of_person uuid) returns table (scripts integer, explanations integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select
    (select count(*)::integer from (
      select a.candidacy_id from assessment a
      where a.commission_id = of_commission and a.person_id = of_person and a.state = 'confirmed'
      union
      select s.candidacy_id from shared_confirmation s
      where s.commission_id = of_commission and s.person_id = of_person and s.taken_back_at is null
      union
      select a.candidacy_id from reassessment r join appeal a on a.id = r.appeal_id
      join reassessment_position p on p.reassessment_id = r.id and p.person_id = of_person
      where r.commission_id = of_commission) done),
    (select count(*)::integer from explanation x
      where x.written_by = of_person and x.sent_at is not null and (x.commission_id = of_commission or (
        not exists (select from commission_member m where m.commission_id = x.commission_id and m.person_id = of_person)
        and of_commission = (select m.commission_id from commission_member m join commission c on c.id = m.commission_id
          where m.person_id = of_person and c.exam_id = x.exam_id
          order by c.kind <> 'ordinary', c.created_at, c.id limit 1))))
  where current_person() is null or of_person = current_person()
$$;
