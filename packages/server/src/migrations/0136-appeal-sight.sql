-- What an appeal's graders know of what was before them: a rule by the day of the filing, kept on the case, so that a running
-- case stays as blind as it began (decision 057) [K4].
alter table appeal add column sight text not null default 'blind' check (sight in ('blind', 'open'));
create function refuse_change_of_sight() returns trigger language plpgsql as $$
begin
  if new.sight <> old.sight then
    raise exception 'what the graders of an appeal see is settled when it is filed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger appeal_sight_stands before update on appeal for each row execute function refuse_change_of_sight();

-- The open appeals that the actor grades, once the duty of confidentiality is accepted, also as a third grader.
create function my_open_appeals() returns table (appeal_id uuid, commission_id uuid, candidacy_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, k.id, a.candidacy_id
  from appeal a
  join commission k on k.id = a.commission_id or k.parent_id = a.commission_id
  join commission_candidacy cc on cc.commission_id = k.id and cc.candidacy_id = a.candidacy_id
  join commission_member m on m.commission_id = k.id and m.person_id = current_person() and m.ended_at is null
    and m.confidentiality_accepted_at is not null
  where a.sight = 'open' and a.state in ('inGrading', 'graded', 'needsNewAssessment')
    and k.id in (select my_commissions()) and a.candidacy_id in (select my_candidacies())
$$;

-- The grades, the first assessments, the explanations that were sent, and what the candidate wrote; never an hour or whose.
create function file_of_open_appeal(of_commission uuid, of_candidacy uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'entries', coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'grade', e.grade) order by e.number)
      from protocol_entry e where e.candidacy_id = o.candidacy_id), '[]'),
    'assessments', coalesce((select jsonb_agg(f.found order by f.number, f.name nulls last) from (
      select k.number, m.display_name as name,
        jsonb_build_object('name', m.display_name, 'grade', s.grade, 'comment', s.comment) as found
      from assessment s
      join commission k on k.id = s.commission_id and k.kind in ('ordinary', 'newGrading')
      join commission_member m on m.commission_id = s.commission_id and m.person_id = s.person_id
      where s.candidacy_id = o.candidacy_id and s.state = 'confirmed'
        and not exists (select from assessment_set_aside x where x.commission_id = s.commission_id
          and x.candidacy_id = s.candidacy_id and x.person_id = s.person_id)
      union all
      select k.number, null, jsonb_build_object('name', null, 'grade', s.grade, 'comment', s.comment)
      from shared_assessment s
      join commission k on k.id = s.commission_id and k.kind in ('ordinary', 'newGrading')
      where s.candidacy_id = o.candidacy_id and (commission_workflow(s.commission_id)).assessing = 'shared') f), '[]'),
    'explanations', coalesce((select jsonb_agg(jsonb_build_object('guidelines', x.guidelines,
        'assessment', x.assessment, 'overall', x.overall, 'givenOrally', x.given_orally) order by x.sent_at)
      from explanation x where x.candidacy_id = o.candidacy_id and x.sent_at is not null
        and x.commission_id is distinct from o.commission_id), '[]'),
    'grounds', (select w.text from appeal_grounds w where w.appeal_id = o.appeal_id))
  from my_open_appeals() o where o.commission_id = of_commission and o.candidacy_id = of_candidacy
$$;
