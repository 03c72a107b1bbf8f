-- When each person last opened each protected document, so that one reading is one event however often a page asks
-- [Q3]. It is looked at by this function alone: a grader never learns what another has read.
create table document_read (
  exam_id uuid not null references exam,
  person_id uuid not null references person,
  kind text not null,
  data text not null,
  at timestamptz not null,
  primary key (exam_id, person_id, kind, data)
);

-- `count_since`: a reading after this instant has been counted already. One that lies ahead is of a clock set back.
create function note_reading(of_exam uuid, of_kind text, by_person uuid, at_text text, with_data text,
  count_since timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into document_read as r values (of_exam, by_person, of_kind, with_data, at_text::timestamptz)
    on conflict (exam_id, person_id, kind, data) do update set at = excluded.at
    where r.at <= count_since or r.at > excluded.at;
  if found then
    perform append_event(of_exam, of_kind, by_person, at_text, with_data);
  end if;
end $$;
