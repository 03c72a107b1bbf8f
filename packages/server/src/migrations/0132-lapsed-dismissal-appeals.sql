-- With a grade that is annulled lapse the appeals against dismissals of its cases, and the late requests for its
-- explanation: there is nothing left to decide or to explain (uhl. § 11-9(2)).
alter table dismissal_appeal drop constraint dismissal_appeal_state_check;
alter table dismissal_appeal add constraint dismissal_appeal_state_check
  check (state in ('filed', 'forwarded', 'stands', 'setAside', 'withdrawn', 'lapsed'));
alter table late_explanation_request drop constraint late_explanation_request_state_check;
alter table late_explanation_request add constraint late_explanation_request_state_check
  check (state in ('requestedLate', 'takenUp', 'dismissed', 'lapsed'));
