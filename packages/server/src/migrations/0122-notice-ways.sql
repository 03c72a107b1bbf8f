-- How a person wants each kind of notice [T1]. What the law requires has no row here: it is always sent at once.
create table notice_preference (
  person_id uuid not null references person,
  kind text not null,
  class text not null check (class in ('case', 'work')),
  way text not null check (way in ('now', 'digest', 'off')),
  set_at timestamptz not null,
  primary key (person_id, kind)
);

-- How each notice reaches its receiver; `digest_id` is the notice of the daily mail that it went out with.
alter table notice
  add column class text not null default 'law' check (class in ('law', 'case', 'work')),
  add column way text not null default 'now' check (way in ('now', 'digest', 'off')),
  add column digest_id uuid references notice,
  add constraint notice_of_the_law_is_sent check (class <> 'law' or way = 'now'),
  add constraint notice_in_digest check (digest_id is null or way = 'digest');
create index notice_digests on notice (created_at) where kind = 'digest';
create index notice_waiting on notice (person_id) where way = 'digest' and digest_id is null;
create index notice_in_digest on notice (digest_id) where digest_id is not null;

-- Keeps a notice to each of these people, and sends what is to be sent at once: the one place where a notice is made. `ways` says
-- which way each choice, or none, comes to. Blind transactions call it too, which may read neither notices nor anyone's choices.
create function tell(people uuid[], of_exam uuid, of_kind text, of_class text, ways json, facts jsonb, told_at timestamptz)
returns void language sql security definer set search_path = public, pg_temp as $$
  with told as (
    insert into notice (id, person_id, exam_id, kind, class, way, data, created_at)
    select gen_random_uuid(), receiver.id, of_exam, of_kind, of_class, ways ->> coalesce(p.way, 'none'), facts, told_at
    from unnest(people) receiver (id)
    left join notice_preference p on p.person_id = receiver.id and p.kind = of_kind
    returning id, way
  )
  select enqueue_job('sendNotice', json_build_object('noticeId', id), 'notice:' || id, 0) from told where way = 'now'
$$;
revoke insert on notice from karakter_blind;
