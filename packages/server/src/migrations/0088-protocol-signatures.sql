-- A commission's protocol, signed by its members [G17]. The content is the canonical JSON that was signed, and no version
-- and no signature ever changes: a change of the grades makes another version, which is signed again.
create table protocol_version (
  commission_id uuid not null references commission,
  number integer not null check (number > 0),
  content text not null,
  sha256 text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  made_at timestamptz not null,
  primary key (commission_id, number),
  unique (commission_id, sha256)
);
create trigger protocol_version_append_only before update or delete on protocol_version
  for each row execute function refuse_change();

create table protocol_signature (
  commission_id uuid not null,
  version integer not null,
  person_id uuid not null references person,
  -- As they were at the signature.
  name text not null,
  role text not null check (role in ('leader', 'member')),
  external boolean not null,
  signed_at timestamptz not null,
  primary key (commission_id, version, person_id),
  foreign key (commission_id, version) references protocol_version
);
-- Only the record of the person may change, when two records of one person are merged.
create trigger protocol_signature_append_only
  before delete or update of commission_id, version, name, role, external, signed_at on protocol_signature
  for each row execute function refuse_change();

-- The exam office announced grades although signatures were missing, and why: a grader's illness never holds grades back.
create table announced_unsigned (
  number bigint generated always as identity primary key,
  exam_id uuid not null references exam,
  protocols integer not null check (protocols > 0),
  reason text not null check (reason <> ''),
  announced_by uuid not null references person,
  announced_at timestamptz not null
);
create index announced_unsigned_exam on announced_unsigned (exam_id);
create trigger announced_unsigned_append_only before update or delete on announced_unsigned
  for each row execute function refuse_change();

-- Whether the reader may know a commission's protocol: the exam office's routes, and its present members until the exam
-- is archived, also when their appeals are decided and the answers are closed.
create function may_read_protocol(of_commission uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select current_person() is null or exists (
    select from commission_member m
    join commission c on c.id = m.commission_id
    join exam e on e.id = c.exam_id
    where m.commission_id = of_commission and m.person_id = current_person() and m.ended_at is null
      and c.kind in ('ordinary', 'appeal') and e.state <> 'archived')
$$;

-- Whether an open ground keeps the actor from a candidate of the commission, and so from its protocol (fvl. § 8).
create function is_barred_from_protocol(of_commission uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select from impartiality_case i where i.person_id = current_person() and i.state <> 'impartial'
    and ((i.candidacy_id is null and i.commission_id = of_commission) or i.candidacy_id in (
      select cc.candidacy_id from commission_candidacy cc where cc.commission_id = of_commission)))
$$;

create function protocol_head(of_commission uuid) returns table (
  exam_id uuid, kind text, number integer, leader_seat smallint, course_code text, starts_at timestamptz, scale text)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.id, k.kind, k.number, k.leader_seat, o.code, e.starts_at, e.scale
  from commission k
  join exam e on e.id = k.exam_id
  join course o on o.id = e.course_id
  where k.id = of_commission and may_read_protocol(of_commission)
$$;

-- The candidates of a commission by number; no outcome: undecided. Why an absence is valid is not here, since graders
-- read it. Of an appeal commission only the appeals that it decides.
create function protocol_lines(of_commission uuid) returns table (
  candidate_number integer, outcome text, grade text, basis text, decided_by text, round integer, corrections text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select c.candidate_number,
    case when g.grade is not null then 'graded'
      when h.candidacy_id is not null then null
      when a.state in ('absent', 'withdrawn') then a.state
      when s.state in ('absent', 'withdrawn', 'cancelled') then s.state end,
    g.grade, g.basis, decider.display_name, coalesce(g.round, 1), coalesce(later.grades, '{}')
  from commission k
  join commission_candidacy cc on cc.commission_id = k.id
  join candidacy c on c.id = cc.candidacy_id
  left join sitting s on s.candidacy_id = c.id
  left join attendance a on a.candidacy_id = c.id
  left join work_to_grade h on h.candidacy_id = c.id
  left join standing_agreed_grade g
    on g.commission_id = k.id and g.candidacy_id = c.id and h.candidacy_id is not null
  left join dispute d
    on d.commission_id = k.id and d.candidacy_id = c.id and d.round = g.round and g.basis = 'decided'
  left join lateral (
    select m.display_name from commission_member m
    where (m.commission_id = k.id and m.person_id = d.decider_id) or (m.commission_id = d.third_id and m.ended_at is null)
    order by m.seat limit 1) decider on true
  -- The corrections of the grade that the commission set and the exam office entered.
  left join lateral (
    select array_agg(e.grade order by e.number) as grades from protocol_entry e
    where e.candidacy_id = c.id and e.kind = 'correction' and e.entered_at >= g.agreed_at
      and (select own.commission_id from protocol_entry own
        where own.candidacy_id = c.id and own.number < e.number and own.kind <> 'correction'
        order by own.number desc limit 1) = k.id) later on true
  where k.id = of_commission and may_read_protocol(of_commission)
    and (k.kind = 'ordinary' or g.grade is not null or exists (
      select from appeal p where p.commission_id = k.id and p.candidacy_id = c.id
        and p.state not in ('decided', 'withdrawn', 'dismissed')))
  order by c.candidate_number
$$;

-- Who took part in a commission's grades: present and former members, and the third graders of those that were disputed.
create function protocol_people(of_commission uuid) returns table (
  person_id uuid, name text, is_third boolean, seat smallint, external boolean, appointed_at timestamptz, ended_at timestamptz,
  accepted boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.person_id, m.display_name, m.commission_id <> of_commission, m.seat, m.external, m.appointed_at, m.ended_at,
    m.confidentiality_accepted_at is not null
  from commission_member m
  where may_read_protocol(of_commission) and (m.commission_id = of_commission or (m.ended_at is null
    and m.commission_id in (
      select d.third_id from standing_dispute d
      join standing_agreed_grade g using (commission_id, candidacy_id, round)
      where d.commission_id = of_commission and g.basis = 'decided')))
  order by m.commission_id <> of_commission, m.seat, m.appointed_at, m.person_id
$$;

-- The commissions whose protocol the actor signs or has signed.
create function my_protocols() returns setof uuid language sql stable security definer
set search_path = public, pg_temp as $$
  select c.id from commission_member m
  join commission c on c.id = m.commission_id
  where m.person_id = current_person() and may_read_protocol(c.id)
  order by c.created_at, c.id
$$;

-- A correction holds the exam; a signature waits for it, so that the log has them in the order in which they count.
create function hold_protocol(of_commission uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from exam e join commission c on c.exam_id = e.id
  where c.id = of_commission and may_read_protocol(of_commission) for update of e;
end $$;

grant select, insert on protocol_version, protocol_signature to karakter_blind;
alter table protocol_version enable row level security;
create policy own on protocol_version for select to karakter_blind using (may_read_protocol(commission_id));
create policy signed on protocol_version for insert to karakter_blind
  with check (may_read_protocol(commission_id) and not is_barred_from_protocol(commission_id));
alter table protocol_signature enable row level security;
create policy own on protocol_signature for select to karakter_blind using (may_read_protocol(commission_id));
create policy signed on protocol_signature for insert to karakter_blind
  with check (person_id = current_person() and may_read_protocol(commission_id)
    and not is_barred_from_protocol(commission_id));
