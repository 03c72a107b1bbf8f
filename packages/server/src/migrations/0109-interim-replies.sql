-- Interim replies to candidates whose appeals take longer (fvl. § 11 a) [K7]. Where Karakter sent one, it gives one of
-- the standard reasons.
create table interim_reply (
  appeal_id uuid not null references appeal,
  number integer not null check (number > 0),
  sent_at timestamptz not null,
  sent_by uuid references person,
  reason text,
  standard text,
  promised_for text check (promised_for ~ '^\d{4}-\d\d-\d\d$'),
  expected_on text not null check (expected_on ~ '^\d{4}-\d\d-\d\d$'),
  primary key (appeal_id, number),
  check (num_nonnulls(reason, standard) = 1 and (standard is null) = (sent_by is not null))
);
create trigger interim_reply_append_only before update or delete on interim_reply
  for each row execute function refuse_change();

-- The day that the latest reply gave; none once a case is let in again.
alter table appeal add promised_for text check (promised_for ~ '^\d{4}-\d\d-\d\d$');

insert into timer (due_at, task, payload, key)
  select now(), 'sendInterimReplies', '{}', 'sendInterimReplies' where exists (select from exam)
  on conflict (key) do nothing;
