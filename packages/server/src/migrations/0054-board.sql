-- A message to the candidates who sit in a room is a message of each exam there, sent as one [D8]. Its receivers are those
-- who sat there then. No right for the blind role.
alter table exam_message
  add column room text check (room <> ''),
  -- The sender's id of the message: the same for all exams of the room.
  add column sent_as uuid,
  drop constraint exam_message_kind_check,
  add check (kind in ('clarification', 'correction', 'room')),
  add check ((kind = 'room') = (room is not null)),
  add check ((kind = 'room') = (sent_as is not null));
create unique index exam_message_sent_as on exam_message (sent_as, exam_id) where sent_as is not null;

-- Bound to no candidacy row, as what a candidate has read: one who is removed was told all the same.
create table message_reach (
  message_id uuid not null references exam_message,
  candidacy_id uuid not null,
  primary key (message_id, candidacy_id)
);
create trigger message_reach_append_only before update or delete on message_reach
  for each row execute function refuse_change();
create trigger message_reach_no_truncate before truncate on message_reach
  for each statement execute function refuse_change();
