-- What a grader has confirmed changes only after the confirmation is taken back, whoever asks and whatever they saw [G2]:
-- a save that was decided on a draft may reach the row after the confirmation.
create function refuse_change_once_confirmed() returns trigger language plpgsql as $$
begin
  raise exception 'a confirmed assessment never changes' using errcode = 'integrity_constraint_violation';
end $$;
create trigger confirmed_assessment_stands before update on assessment for each row
  when (old.state = 'confirmed'
    and (old.points, old.comment, old.grade, old.reasons) is distinct from (new.points, new.comment, new.grade, new.reasons))
  execute function refuse_change_once_confirmed();
