-- The work of a third grader of an appeal is over with the appeal commission's, not only when the exam is archived [U4].
create or replace function is_appeal_over(of_commission uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  with graded as (
    select coalesce((select t.parent_id from commission t where t.id = of_commission and t.kind = 'third'),
      of_commission) as id)
  select exists (select from appeal a join graded on a.commission_id = graded.id)
    and not exists (select from appeal a join graded on a.commission_id = graded.id
      where a.state not in ('decided', 'withdrawn', 'dismissed'))
    and not exists (select from explanation x join graded on x.commission_id = graded.id where x.sent_at is null)
$$;
