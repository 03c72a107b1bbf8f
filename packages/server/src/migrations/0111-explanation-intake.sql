-- How a request for explanation came, why it is arranged by hand, and that it was given outside [E1, E3].
alter table explanation
  add manual text check (manual in ('groupAnswer', 'notAnonymous', 'portalClosed')),
  add arrived_by text not null default 'portal' check (arrived_by in ('portal', 'paper', 'email', 'oral')),
  add given_outside boolean not null default false;

-- Requests that came after the deadline: a caseworker takes them up or dismisses them (fvl. § 31) [E1]. No grader sees
-- them, and no deadline depends on them.
create table late_explanation_request (
  id uuid primary key,
  exam_id uuid not null references exam,
  candidacy_id uuid not null references candidacy,
  about_entry bigint not null references protocol_entry (number),
  arrived_by text not null check (arrived_by in ('portal', 'paper', 'email', 'oral')),
  requested_at timestamptz not null,
  state text not null check (state in ('requestedLate', 'takenUp', 'dismissed')),
  decided_at timestamptz,
  decided_by uuid references person,
  reason text,
  explanation_id uuid references explanation,
  check ((state = 'requestedLate') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check ((state = 'dismissed') = (reason is not null)),
  check ((state = 'takenUp') = (explanation_id is not null))
);
create index late_explanation_request_exam on late_explanation_request (exam_id);
create index late_explanation_request_candidacy on late_explanation_request (candidacy_id);
create unique index late_explanation_request_one_waiting on late_explanation_request (candidacy_id)
  where state = 'requestedLate';

create function refuse_change_of_decided_request() returns trigger language plpgsql as $$
begin
  if old.state <> 'requestedLate' then
    raise exception 'a decided request never changes' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger late_explanation_request_stands before delete or update on late_explanation_request
  for each row execute function refuse_change_of_decided_request();

-- A late request has its caseworker too [K12].
alter table case_responsible drop constraint case_responsible_case_kind_check;
alter table case_responsible add constraint case_responsible_case_kind_check
  check (case_kind in ('explanation', 'lateRequest', 'appeal', 'complaint'));
