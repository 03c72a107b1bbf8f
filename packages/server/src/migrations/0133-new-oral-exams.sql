-- A new oral exam stays with the exam office until it was held, or until it is said why it is not held (uhl. § 11-11(4))
-- [K10]. The candidate has one at a time.
alter table oral_call
  add state text not null check (state in ('called', 'arranged', 'held', 'cancelled')),
  add held_on date,
  add cancel_reason text check (cancel_reason <> ''),
  add ended_at timestamptz,
  add check ((state = 'held') = (held_on is not null)),
  add check ((state = 'cancelled') = (cancel_reason is not null)),
  add check ((state in ('held', 'cancelled')) = (ended_at is not null)),
  add check (state <> 'arranged' or arranged_at is not null);
drop index oral_call_open;
create index oral_call_exam on oral_call (exam_id);
create unique index oral_call_one_open on oral_call (candidacy_id) where state in ('called', 'arranged');
