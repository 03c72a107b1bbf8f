-- An invigilator's duty within an exam: its rooms, as the candidate list names them, and its days. Null: all of them [U1].
alter table role_grant
  add column rooms text[],
  add column first_day text check (first_day ~ '^\d{4}-\d\d-\d\d$'),
  add check (rooms is null or (exam_id is not null and cardinality(rooms) > 0)),
  add check (first_day is null or (exam_id is not null and (last_day is null or last_day >= first_day)));
