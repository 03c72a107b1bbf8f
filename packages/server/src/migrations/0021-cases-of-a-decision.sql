-- A case is about one entry of the protocol: the one that stood when it was filed, asked for or let in again, and of a
-- decided appeal the one of its decision. What comes after a correction is about another, and so is open from the
-- beginning. Numbers give cases of one instant their order.
create function standing_entry(of_candidacy uuid) returns bigint language sql stable as $$
  select coalesce(max(number), 0) from protocol_entry where candidacy_id = of_candidacy
$$;

alter table appeal add number bigint generated always as identity, add about_entry bigint, add reopened_at timestamptz;
-- The grade it explains, for its graders too, who do not see the protocol.
alter table explanation add number bigint generated always as identity, add about_entry bigint, add grade text;

alter table explanation disable trigger explanation_stands;
update explanation x set about_entry = case when sent_at is null then standing_entry(candidacy_id) else coalesce(
  (select max(number) from protocol_entry p where p.candidacy_id = x.candidacy_id and p.entered_at <= x.sent_at), 0) end;
update explanation set grade = (select grade from protocol_entry where number = about_entry);
alter table explanation enable trigger explanation_stands;
update appeal a set about_entry = coalesce((select max(number) from protocol_entry p
  where p.candidacy_id = a.candidacy_id and p.entered_at <= coalesce(a.decided_at, a.filed_at)), 0);
-- A grade that was corrected while the appeal was withdrawn is the one it is counted against.
update appeal a set about_entry = standing_entry(candidacy_id), original_grade = coalesce(
  (select grade from protocol_entry where number = standing_entry(a.candidacy_id)), original_grade)
  where state in ('filed', 'filedLate', 'inGrading', 'graded', 'needsNewAssessment');

create function be_about_what_stands() returns trigger language plpgsql as $$
begin
  new.about_entry := coalesce(new.about_entry, standing_entry(new.candidacy_id));
  return new;
end $$;
create trigger appeal_about before insert on appeal for each row execute function be_about_what_stands();

create function explain_what_stands() returns trigger language plpgsql as $$
begin
  new.about_entry := coalesce(new.about_entry, standing_entry(new.candidacy_id));
  new.grade := coalesce(new.grade, (select grade from protocol_entry where number = new.about_entry));
  return new;
end $$;
create trigger explanation_about before insert on explanation for each row execute function explain_what_stands();

drop index appeal_one_open;
create unique index appeal_one_open on appeal (candidacy_id) where state not in ('decided', 'withdrawn', 'dismissed');
create index appeal_candidacy on appeal (candidacy_id);
alter table explanation drop constraint explanation_candidacy_id_commission_id_key;
create unique index explanation_one_open on explanation (candidacy_id, commission_id) where sent_at is null;
create index explanation_candidacy on explanation (candidacy_id);

-- A longer time for the grades than the fifteen working days (uhl. § 11-7(4)), and the course plan's own scheme of graders.
alter table exam
  add grading_period text check (grading_period ~ '^P[0-9]{1,4}(D|W|M|VD)$'),
  add grading_basis text not null default '',
  add plan_graders smallint not null default 0 check (plan_graders between 0 and 3),
  add plan_externals smallint not null default 0 check (plan_externals between 0 and 3),
  add plan_basis text not null default '';

-- What can be graded again follows from the form; exams that candidates know of stand as they were told.
update exam set recheckable = form in ('written', 'home'), appeal_open = appeal_open and form in ('written', 'home')
  where state = 'planned';
