-- No one's claim is computed by a rate that they set themselves, as an exam officer who grades might (fvl. § 6) [G14].
create or replace function fee_rate_of(of_exam uuid) returns setof fee_rate language sql stable security definer
set search_path = public, pg_temp as $$
  with recursive above (id, steps) as (
    select unit_id, 0 from exam where id = of_exam
    union
    select u.parent_id, above.steps + 1 from above join unit u on u.id = above.id where u.parent_id is not null
  )
  select r.* from above
  join fee_rate r on r.unit_id = above.id
  join exam e on e.id = of_exam
  where r.valid_from <= (e.starts_at at time zone 'Europe/Oslo')::date and r.set_by is distinct from current_person()
  order by above.steps, r.valid_from desc, r.number desc
  limit 1
$$;

-- A grader who declared a ground reads no version of the protocol either, as the page already says [U6].
alter policy own on protocol_version
  using (may_read_protocol(commission_id) and not is_barred_from_protocol(commission_id));
alter policy own on protocol_signature
  using (may_read_protocol(commission_id) and not is_barred_from_protocol(commission_id));
