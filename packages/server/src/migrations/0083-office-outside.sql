-- The exam office's people who are in no commission of the exam: those who may know what its graders may not.
create function exam_office_outside(of_exam uuid) returns setof uuid language sql stable security definer
set search_path = public, pg_temp as $$
  select o.id from exam_office_of(of_exam) as o (id) where not exists (
    select from commission_member m join commission c on c.id = m.commission_id
    where c.exam_id = of_exam and m.person_id = o.id)
$$;
