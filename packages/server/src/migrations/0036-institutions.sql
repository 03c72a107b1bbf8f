-- Which rules apply to an exam depends on the institution, the unit above all of its units, and on its sector.
alter table unit add column sector text not null default 'higherEducation'
  check (sector in ('higherEducation', 'school'));

create function institution_of(of_unit uuid) returns unit language sql stable as $$
  with recursive above as (
    select u.* from unit u where u.id = of_unit
    union
    select u.* from above join unit u on u.id = above.parent_id
  )
  select above.* from above where parent_id is null
$$;
