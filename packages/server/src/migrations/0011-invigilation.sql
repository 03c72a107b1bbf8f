-- Whom a change of time reached: a candidate's times come of these and of nothing else [D7]. Who had handed in, or sat
-- in another room by then, is not among them. A candidacy may be taken away before the start; what was done remains.
alter table sitting_time_event
  add column position bigint generated always as identity,
  add column reached integer not null,
  add column skipped integer not null,
  drop constraint sitting_time_event_candidacy_id_fkey,
  drop constraint sitting_time_event_scope_check,
  -- `candidates`: some of the exam, as an incident names them.
  add check (scope in ('exam', 'room', 'candidate', 'candidates'));
create table sitting_time_reach (
  event_id uuid not null references sitting_time_event,
  candidacy_id uuid not null,
  primary key (candidacy_id, event_id)
);
create trigger sitting_time_reach_append_only before update or delete on sitting_time_reach
  for each row execute function refuse_change();

-- Where the exam office has planned that a candidate sits; from the publishing on `sitting` says it too.
alter table candidacy
  add column room text not null default '',
  add column seat text not null default '';
