-- Who corrected a person's name or address, and from what to what: the exam's log says only that it was done, since it
-- holds no identity. Closed to blind graders, like `person` itself.
create table person_change (
  id uuid primary key,
  person_id uuid not null references person,
  exam_id uuid not null references exam,
  changed_by uuid not null references person,
  changed_at timestamptz not null,
  name_before text not null,
  name_after text not null,
  email_before text not null,
  email_after text not null
);
create index person_change_person on person_change (person_id);

-- Mail is tried for days: since when, and when again. Neither is there before the first attempt; nothing is tried again
-- when the receiver's server has refused for good, or when the days are over.
alter table mail add column tried_since timestamptz, add column next_attempt_at timestamptz;
create index mail_not_arrived on mail (created_at) where state <> 'sent';
