-- An appeal commission has a day of its own on which its grades are due, and may assess together (uhl. § 11-11) [K3].
alter table commission add column due_on text check (due_on ~ '^\d{4}-\d\d-\d\d$');

-- Only third graders and new gradings have the law's workflow, and none of their own.
do $$
declare found name;
begin
  select conname into strict found from pg_constraint where conrelid = 'commission'::regclass
    and pg_get_constraintdef(oid) = 'CHECK (((kind = ''ordinary''::text) OR (assessing IS NULL)))';
  execute format('alter table commission drop constraint %I', found);
end $$;
alter table commission add check (kind in ('ordinary', 'appeal') or assessing is null);

-- Each case of an appeal is its own and each member confirms, as `workflowFor` says; a third grader is alone.
create or replace function commission_workflow(of_commission uuid, out assessing text, out confirming text, out completing text)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when c.kind = 'ordinary' then coalesce(c.assessing, e.assessing)
      when c.kind = 'appeal' then coalesce(c.assessing, 'individual') else 'individual' end,
    case when c.kind <> 'ordinary' then 'eachCandidate' else coalesce(c.confirming, e.confirming) end,
    case when c.kind <> 'ordinary' then 'all' else coalesce(c.completing, e.completing) end
  from commission c join exam e on e.id = c.exam_id where c.id = of_commission
$$;
