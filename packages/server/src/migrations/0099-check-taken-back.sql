-- Where an exam is announced together, its check is of all its commissions: it is taken back for all of them [R1, G19].
-- Where they are announced separately, the others stay checked.
create or replace function take_back_check(of_commission uuid, out of_exam boolean, out was_planned boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  the_exam uuid;
  is_together boolean;
begin
  select c.exam_id, e.announcing = 'together' into the_exam, is_together from commission c join exam e on e.id = c.exam_id
  where c.id = of_commission and c.kind = 'ordinary' and c.id in (select my_commissions());
  update commission set checked_at = null
  where exam_id = the_exam and kind = 'ordinary' and announced_at is null and (is_together or id = of_commission);
  update exam set state = 'published', checked_at = null, version = version + 1 where id = the_exam and state = 'checked';
  of_exam := found;
  was_planned := false;
  if not of_exam then return; end if;
  delete from timer where key = 'announceExam:' || the_exam and done_at is null;
  was_planned := found;
end $$;

-- Commissions of exams whose check was taken back before.
update commission c set checked_at = null from exam e
where e.id = c.exam_id and e.announcing = 'together' and e.state = 'published' and c.announced_at is null
  and c.checked_at is not null;

-- Reminders are set for each working day from now on, whatever exams there are; here where they had stopped.
insert into timer (due_at, task, payload, key)
  select now(), 'remindGraders', '{}', 'remindGraders' where exists (select from exam)
  on conflict (key) do update set due_at = excluded.due_at, done_at = null where timer.done_at is not null;
