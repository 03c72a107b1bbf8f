create table course (
  id uuid primary key,
  unit_id uuid not null references unit,
  code text not null unique,
  title_nb text not null,
  title_nn text not null,
  title_en text not null,
  credits numeric(4, 1) not null check (credits > 0),
  level text not null check (level in ('bachelor', 'master'))
);

create table exam (
  id uuid primary key,
  course_id uuid not null references course,
  unit_id uuid not null references unit,
  credits numeric(4, 1) not null check (credits > 0),
  form text not null check (form in ('written', 'oral', 'practical', 'home')),
  work_kind text not null check (work_kind in ('exam', 'bachelorThesis', 'masterThesis')),
  supervised boolean not null,
  individual boolean not null,
  recheckable boolean not null,
  scale text not null check (scale in ('A-F', 'pass-fail')),
  starts_at timestamptz not null,
  duration_minutes integer not null check (duration_minutes between 5 and 60 * 24 * 60),
  reveal text not null check (reveal in ('eachCandidate', 'allCandidates')),
  explanation_open boolean not null,
  appeal_open boolean not null,
  contact_name text not null,
  contact_phone text not null,
  state text not null check (state in ('planned', 'published', 'checked', 'announced', 'archived')),
  version integer not null default 1,
  created_by uuid not null references person,
  created_at timestamptz not null,
  published_at timestamptz,
  checked_at timestamptz,
  announced_at timestamptz,
  archived_at timestamptz
);
create index exam_unit on exam (unit_id, starts_at);

-- One who grades from outside, and what the law asks of such a one: where they work, and when they last worked here.
create table external_grader (
  person_id uuid primary key references person,
  employer text not null,
  employed_here_until text check (employed_here_until ~ '^\d{4}-\d\d-\d\d$'),
  added_by uuid not null references person,
  added_at timestamptz not null
);

-- What graders may know of a candidate: the number, the time, the language.
create table candidacy (
  id uuid primary key,
  exam_id uuid not null references exam,
  candidate_number integer not null,
  extra_minutes integer not null default 0 check (extra_minutes between 0 and 600),
  language text not null default 'nb' check (language in ('nb', 'nn')),
  created_at timestamptz not null,
  unique (exam_id, candidate_number)
);

-- Who the candidate is. No right for the blind role.
create table candidacy_person (
  candidacy_id uuid primary key references candidacy on delete cascade,
  exam_id uuid not null references exam,
  person_id uuid not null references person,
  unique (exam_id, person_id)
);
create index candidacy_person_person on candidacy_person (person_id);

create table commission (
  id uuid primary key,
  exam_id uuid not null references exam,
  kind text not null check (kind in ('ordinary', 'appeal')),
  number integer not null,
  created_at timestamptz not null,
  unique (exam_id, kind, number)
);

-- `display_name` is the grader's name at the appointment: the commission's members may know each other.
create table commission_member (
  commission_id uuid not null references commission,
  person_id uuid not null references person,
  seat smallint not null check (seat between 1 and 3),
  external boolean not null,
  teaches boolean not null default false,
  display_name text not null,
  appointed_at timestamptz not null,
  confidentiality_accepted_at timestamptz,
  primary key (commission_id, person_id),
  unique (commission_id, seat)
);
create index commission_member_person on commission_member (person_id);

create table commission_candidacy (
  commission_id uuid not null references commission,
  candidacy_id uuid not null references candidacy,
  primary key (commission_id, candidacy_id)
);
create index commission_candidacy_candidacy on commission_candidacy (candidacy_id);

-- When the exam's last candidate must be done. Runs as the owner: graders see their own candidates only, but all of
-- them wait for the last one [S4].
create function exam_ends_at(of_exam uuid) returns timestamptz language sql stable security definer
set search_path = public, pg_temp as $$
  select e.starts_at + make_interval(mins => e.duration_minutes
    + coalesce((select max(c.extra_minutes) from candidacy c where c.exam_id = e.id), 0))
  from exam e where e.id = of_exam
$$;
