-- How an exam's grades were distributed when they were announced [R4, G16]. What came later, by an appeal, a correction or
-- the release of a grade that was held back, is left out: whoever knew the numbers before would read one candidate's
-- grade from the difference. Not for blind transactions, which may not read the protocol.
create function announced_grades(of_exam uuid) returns table (grade text, count integer) language sql stable as $$
  select p.grade, count(*)::integer
  from exam e
  join candidate_announcement a on a.exam_id = e.id and a.announced_at = e.announced_at
  cross join lateral (
    select grade from protocol_entry
    where candidacy_id = a.candidacy_id and entered_at <= e.announced_at
    order by number desc limit 1) p
  where e.id = of_exam
  group by p.grade
$$;

-- The latest announced exams of the same course before this one, on the same scale; an exam that no one got a grade in has
-- no rows. A grader asks for an exam of their own commissions alone [U7].
create function announced_before(of_exam uuid, at_most integer)
returns table (exam_id uuid, starts_at timestamptz, grade text, count integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select earlier.id, earlier.starts_at, g.grade, g.count
  from (
    select e.id, e.starts_at
    from exam this
    join exam e on e.course_id = this.course_id and e.scale = this.scale and e.starts_at < this.starts_at
      and e.state in ('announced', 'archived')
    where this.id = of_exam and (current_person() is null
      or of_exam in (select c.exam_id from commission c where c.id in (select my_commissions())))
    order by e.starts_at desc, e.id limit at_most) earlier
  cross join lateral announced_grades(earlier.id) g
$$;
