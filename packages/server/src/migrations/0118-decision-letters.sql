-- The letter of an appeal's decision as it was decided: its words and deadlines, from which the PDF is set later [K5].
create table decision_letter (
  appeal_id uuid primary key references appeal,
  content jsonb not null,
  frozen_at timestamptz not null
);
create trigger decision_letter_append_only before update or delete on decision_letter
  for each row execute function refuse_change();
