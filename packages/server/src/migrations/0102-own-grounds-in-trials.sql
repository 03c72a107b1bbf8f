-- The answers that can be samples [U6] (fvl. § 6). Of one who grades, only the own grounds are left out: what a co-grader
-- has declared would show in which answer is refused and in how many are possible [G2], and that co-grader is never given
-- the sample (`trial_answers`). Of one who does not grade, the grounds of all who take part are left out.
create or replace function trial_possible(of_meeting uuid) returns table (candidacy_id uuid, candidate_number integer,
  words integer) language sql stable security definer set search_path = public, pg_temp as $$
  select distinct k.id, k.candidate_number, h.words from grading_meeting g
  join commission c on is_called(c.id, g)
  join commission_candidacy cc on cc.commission_id = c.id
  join candidacy k on k.id = cc.candidacy_id
  join hand_in h on h.candidacy_id = k.id
  where g.id = of_meeting and runs_meeting(of_meeting) and not exists (
    select from trial_members(of_meeting) m join impartiality_case i on i.person_id = m.person_id
    where i.candidacy_id = k.id and i.state <> 'impartial'
      and (m.person_id = current_person()
        or not exists (select from trial_members(of_meeting) me where me.person_id = current_person())))
$$;
