-- Each opening of an answer's history in a formal case, with its reason [D3]. The log tells that it was opened; the
-- reason, which is free text, stands here.
create table history_opening (
  id uuid primary key,
  exam_id uuid not null references exam,
  candidacy_id uuid not null references candidacy,
  opened_by uuid not null references person,
  opened_at timestamptz not null,
  reason text not null
);
create index history_opening_candidacy on history_opening (candidacy_id);
create trigger history_opening_append_only before update or delete on history_opening
  for each row execute function refuse_change();
