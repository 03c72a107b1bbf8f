-- An address that gets the news of a unit's cases beside the people who handle them [T2], in use once someone has given back the
-- code that was sent to it. Another address is another row; one that is no longer used is ended and kept.
create table shared_mailbox (
  id uuid primary key,
  unit_id uuid not null references unit,
  address text not null check (address <> ''),
  language text not null check (language in ('nb', 'nn', 'en')),
  kinds text[] not null check (cardinality(kinds) > 0),
  code text not null,
  code_sent_at timestamptz not null,
  set_up_by uuid not null references person,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz
);
create unique index shared_mailbox_address on shared_mailbox (unit_id, lower(address)) where ended_at is null;

-- A notice is to one person, or to one shared mailbox; `case_ids`: the cases that it is about.
alter table notice
  add column mailbox_id uuid references shared_mailbox,
  add column case_ids uuid[] not null default '{}',
  alter column person_id drop not null,
  add constraint notice_has_one_receiver check ((person_id is null) <> (mailbox_id is null));
create index notice_mailbox on notice (mailbox_id) where mailbox_id is not null;
create index notice_cases on notice using gin (case_ids);

-- As before, and to the shared mailboxes that want this kind for the exam's unit, or for one above it, at once: also where no one
-- is there to be told. A grader's transaction knows the new assessment or the commission, and not the case.
drop function tell(uuid[], uuid, text, text, json, jsonb, timestamptz);
create function tell(people uuid[], of_exam uuid, of_kind text, of_class text, ways json, facts jsonb, told_at timestamptz, of_cases uuid[])
returns void language sql security definer set search_path = public, pg_temp as $$
  with recursive above (id) as (
    select e.unit_id from exam e where e.id = of_exam and of_class = 'case'
    union
    select u.parent_id from above join unit u on u.id = above.id where u.parent_id is not null
  ), about (case_ids) as (
    select array(select distinct coalesce(r.appeal_id, a.complaint_id, c.id)
      from unnest(of_cases) c (id)
      left join reassessment r on r.id = c.id
      left join annulment a on a.commission_id = c.id)
  ), told as (
    insert into notice (id, person_id, mailbox_id, exam_id, kind, class, way, data, created_at, case_ids)
    select gen_random_uuid(), receiver.id, null, of_exam, of_kind, of_class, ways ->> coalesce(p.way, 'none'), facts, told_at, about.case_ids
    from about, unnest(people) receiver (id)
    left join notice_preference p on p.person_id = receiver.id and p.kind = of_kind
    union all
    select gen_random_uuid(), null, m.id, of_exam, of_kind, of_class, 'now', facts, told_at, about.case_ids
    from about, shared_mailbox m
    where of_class = 'case' and m.unit_id in (select id from above) and of_kind = any (m.kinds)
      and m.confirmed_at is not null and m.ended_at is null
    returning id, way
  )
  select enqueue_job('sendNotice', json_build_object('noticeId', id), 'notice:' || id, 0) from told where way = 'now'
$$;
