-- Whether a grader is external depends on the institution whose exam it is: employed at one, external at the other [P5, P6].
alter table external_grader
  add institution_id uuid references unit,
  drop constraint external_grader_pkey;

-- A row counted everywhere until now. It stays where the person has graded and where it was registered; where neither
-- tells, everywhere.
insert into external_grader (person_id, institution_id, employer, employed_here_until, added_by, added_at)
select g.person_id, i.id, g.employer, g.employed_here_until, g.added_by, g.added_at
from external_grader g
cross join lateral (
  select (institution_of(e.unit_id)).id from commission_member m join commission c on c.id = m.commission_id
    join exam e on e.id = c.exam_id where m.person_id = g.person_id
  union
  select (institution_of(r.unit_id)).id from role_grant r where r.person_id = g.added_by and r.unit_id is not null) i
where i.id is not null;
insert into external_grader (person_id, institution_id, employer, employed_here_until, added_by, added_at)
select g.person_id, u.id, g.employer, g.employed_here_until, g.added_by, g.added_at
from external_grader g join unit u on u.parent_id is null
where g.institution_id is null and not exists (
  select from external_grader placed where placed.person_id = g.person_id and placed.institution_id is not null);
delete from external_grader where institution_id is null;

alter table external_grader
  alter institution_id set not null,
  add primary key (person_id, institution_id);
