-- What was chosen in the closed questions, beside the answer that it stands in: graders' lists and each saved word count
-- points by it, and an answer may have millions of letters. Of what was handed in before it is read from the answer.
alter table hand_in add column choices jsonb;
-- Ids of questions and of options: nothing in it tells who chose.
grant select (choices) on hand_in to karakter_blind;

create or replace function refuse_answer_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.at, new.kind, new.candidacy_id) is distinct from (old.at, old.kind, old.candidacy_id) then
    raise exception 'a handed-in answer is never altered' using errcode = 'integrity_constraint_violation';
  end if;
  if (new.answer, new.sha256, new.choices) is distinct from (old.answer, old.sha256, old.choices) and not exists (
    select from hand_in_replaced r where r.candidacy_id = old.candidacy_id and r.sha256 = old.sha256) then
    raise exception 'a handed-in answer is never altered' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
