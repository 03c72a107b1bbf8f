-- Trial grading of a meeting [G13]: its graders assess the same few answers, each alone. Nothing here is an assessment or
-- a grade, and nothing of it is read by anything that decides one.
create table grading_trial (
  meeting_id uuid primary key references grading_meeting,
  state text not null check (state in ('preparing', 'open', 'shown', 'closed')),
  -- Whether the graders' names stand by what they gave, once it is shown; decided before the trial opens.
  is_named boolean not null,
  opened_at timestamptz,
  shown_at timestamptz,
  closed_at timestamptz,
  check ((state = 'preparing') = (opened_at is null)),
  check ((state in ('shown', 'closed')) = (shown_at is not null)),
  check ((state = 'closed') = (closed_at is not null))
);

-- Which answers they are. To a grader they are sample 1, 2, 3: the candidate number would tell whose commission it is.
create table trial_sample (
  meeting_id uuid not null references grading_trial,
  place integer not null check (place between 1 and 20),
  candidacy_id uuid not null references candidacy,
  primary key (meeting_id, place),
  unique (meeting_id, candidacy_id)
);

create table trial_entry (
  meeting_id uuid not null,
  place integer not null,
  person_id uuid not null references person,
  points jsonb not null,
  comment text not null,
  grade text,
  reasons jsonb not null,
  -- Passes this sample by, as one who recognises its author does.
  stands_aside boolean not null,
  -- As the scoring gave it then: a later change of the scoring does not change what the meeting saw.
  sum numeric not null,
  version integer not null check (version > 0),
  updated_at timestamptz not null,
  primary key (meeting_id, place, person_id),
  foreign key (meeting_id, place) references trial_sample
);
create index trial_entry_person on trial_entry (person_id);

-- Who has given theirs: seen by no one but that person before the trial is shown [G2].
create table trial_given (
  meeting_id uuid not null references grading_trial,
  person_id uuid not null references person,
  name text not null,
  at timestamptz not null,
  primary key (meeting_id, person_id)
);

-- Who is not waited for, and why.
create table trial_excused (
  meeting_id uuid not null references grading_trial,
  person_id uuid not null references person,
  reason text not null,
  excused_by uuid not null references person,
  at timestamptz not null,
  primary key (meeting_id, person_id)
);

-- Whether the caller runs the meeting: its leader, a course coordinator or the exam office. A transaction that is not
-- blind has been checked by the server.
create function runs_meeting(of_meeting uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select current_person() is null or exists (select from grading_meeting g
    where g.id = of_meeting and g.id in (select my_meetings()) and (
      g.leader_id = current_person()
      or current_person() in (select exam_office_of(g.exam_id))
      or exists (select from role_grant r where r.person_id = current_person() and r.role = 'courseCoordinator'
        and r.exam_id = g.exam_id and r.revoked_at is null)))
$$;

create function is_trial_shown(of_meeting uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select from grading_trial t where t.meeting_id = of_meeting and t.state in ('shown', 'closed'))
$$;

-- Who takes part: the present graders of the commissions that are called. Only for functions that run as the owner.
create function trial_members(of_meeting uuid) returns table (person_id uuid, name text) language sql stable
set search_path = public, pg_temp as $$
  select m.person_id, min(m.display_name) from grading_meeting g
  join commission c on is_called(c.id, g)
  join commission_member m on m.commission_id = c.id and m.ended_at is null
  where g.id = of_meeting group by m.person_id
$$;
revoke execute on function trial_members(uuid) from public;

-- The same, by name, for those who run the meeting: without whether they have given theirs [G2].
create function trial_participants(of_meeting uuid) returns table (person_id uuid, name text) language sql stable
security definer set search_path = public, pg_temp as $$
  select m.person_id, m.name from trial_members(of_meeting) m where runs_meeting(of_meeting) order by m.name, m.person_id
$$;

-- Whether anyone besides this person is waited for. The server needs it to show the spread; it is not sent to anyone.
create function is_trial_waiting(of_meeting uuid, besides uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select (current_person() is null or of_meeting in (select my_meetings())) and exists (
    select from trial_members(of_meeting) m where m.person_id is distinct from besides
      and not exists (select from trial_given d where d.meeting_id = of_meeting and d.person_id = m.person_id)
      and not exists (select from trial_excused e where e.meeting_id = of_meeting and e.person_id = m.person_id))
$$;

-- The answers that can be samples: none about which anyone who takes part has declared a ground [U6] (fvl. § 6).
create function trial_possible(of_meeting uuid) returns table (candidacy_id uuid, candidate_number integer, words integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct k.id, k.candidate_number, h.words from grading_meeting g
  join commission c on is_called(c.id, g)
  join commission_candidacy cc on cc.commission_id = c.id
  join candidacy k on k.id = cc.candidacy_id
  join hand_in h on h.candidacy_id = k.id
  where g.id = of_meeting and runs_meeting(of_meeting) and not exists (
    select from trial_members(of_meeting) m join impartiality_case i on i.person_id = m.person_id
    where i.candidacy_id = k.id and i.state <> 'impartial')
$$;

-- The samples' answers, for a grader who takes part and has accepted the duty of confidentiality, while the trial is open
-- or shown. A sample about which the grader has declared a ground since is not among them, nor any where the ground
-- concerns a whole commission of the exam.
create function trial_answers(of_meeting uuid, of_place integer) returns table (place integer, answer text, choices jsonb,
  words integer) language sql stable security definer set search_path = public, pg_temp as $$
  select s.place, h.answer, h.choices, h.words from grading_meeting g
  join grading_trial t on t.meeting_id = g.id and t.state in ('open', 'shown')
  join trial_sample s on s.meeting_id = g.id
  join hand_in h on h.candidacy_id = s.candidacy_id
  where g.id = of_meeting and (of_place is null or s.place = of_place) and g.id in (select my_meetings())
    and exists (select from commission_member m where m.person_id = current_person() and m.ended_at is null
      and m.confidentiality_accepted_at is not null and is_called(m.commission_id, g))
    and not exists (select from impartiality_case i join commission c on c.id = i.commission_id
      where i.person_id = current_person() and i.state <> 'impartial'
        and (i.candidacy_id = s.candidacy_id or (i.candidacy_id is null and c.exam_id = g.exam_id)))
$$;

grant select, insert on grading_trial to karakter_blind;
grant update (state, is_named, opened_at, shown_at, closed_at) on grading_trial to karakter_blind;
-- Never which candidates they are.
grant select (meeting_id, place), insert, delete on trial_sample to karakter_blind;
grant select, insert, update on trial_entry to karakter_blind;
grant select, insert on trial_given, trial_excused to karakter_blind;

alter table grading_trial enable row level security;
create policy own on grading_trial for select to karakter_blind using (meeting_id in (select my_meetings()));
create policy prepared on grading_trial for insert to karakter_blind
  with check (state = 'preparing' and runs_meeting(meeting_id));
-- Whoever gives the last one shows it.
create policy moved on grading_trial for update to karakter_blind using (meeting_id in (select my_meetings()))
  with check (meeting_id in (select my_meetings()) and (state <> 'shown' or not is_trial_waiting(meeting_id, null)));

alter table trial_sample enable row level security;
create policy own on trial_sample for select to karakter_blind using (meeting_id in (select my_meetings()));
create policy chosen on trial_sample for insert to karakter_blind with check (runs_meeting(meeting_id)
  and meeting_id in (select t.meeting_id from grading_trial t where t.state = 'preparing'));
create policy chosen_again on trial_sample for delete to karakter_blind using (runs_meeting(meeting_id)
  and meeting_id in (select t.meeting_id from grading_trial t where t.state = 'preparing'));

alter table trial_given enable row level security;
create policy seen on trial_given for select to karakter_blind using (
  meeting_id in (select my_meetings()) and (person_id = current_person() or is_trial_shown(meeting_id)));
create policy given on trial_given for insert to karakter_blind
  with check (person_id = current_person() and meeting_id in (select my_meetings()));

alter table trial_entry enable row level security;
create policy own on trial_entry for select to karakter_blind
  using (person_id = current_person() and meeting_id in (select my_meetings()));
-- Of others what they gave, once it is shown; never what they only began.
create policy shown on trial_entry for select to karakter_blind using (
  meeting_id in (select my_meetings()) and is_trial_shown(meeting_id)
  and (meeting_id, person_id) in (select d.meeting_id, d.person_id from trial_given d));
create policy written on trial_entry for insert to karakter_blind with check (person_id = current_person()
  and meeting_id in (select t.meeting_id from grading_trial t where t.state = 'open')
  and (meeting_id, person_id) not in (select d.meeting_id, d.person_id from trial_given d));
create policy changed on trial_entry for update to karakter_blind
  using (person_id = current_person()) with check (person_id = current_person()
    and meeting_id in (select t.meeting_id from grading_trial t where t.state = 'open')
    and (meeting_id, person_id) not in (select d.meeting_id, d.person_id from trial_given d));

alter table trial_excused enable row level security;
create policy seen on trial_excused for select to karakter_blind
  using (runs_meeting(meeting_id) or (meeting_id in (select my_meetings()) and is_trial_shown(meeting_id)));
create policy excused on trial_excused for insert to karakter_blind
  with check (runs_meeting(meeting_id) and excused_by = current_person());
