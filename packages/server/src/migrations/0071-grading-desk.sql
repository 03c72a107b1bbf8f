-- The scripts that a grader wants to look at again. They are the grader's own: no co-grader sees them, neither before
-- nor after the reveal.
create table look_again (
  commission_id uuid not null references commission,
  candidacy_id uuid not null references candidacy,
  person_id uuid not null references person,
  marked_at timestamptz not null,
  primary key (commission_id, person_id, candidacy_id)
);
grant select, insert, delete on look_again to karakter_blind;
alter table look_again enable row level security;
create policy own on look_again for all to karakter_blind
  using (person_id = current_person() and commission_id in (select my_commissions()))
  with check (person_id = current_person() and commission_id in (select my_commissions())
    and candidacy_id in (select my_candidacies()));

-- The words of a handed-in answer, for the search inside all answers of a commission. They are made after the hand-in,
-- never in its transaction, and hold for the answer with this SHA-256 alone: a replaced answer gets new ones. Without
-- words the answer could not be read as text, and those who search are told.
create table answer_words (
  candidacy_id uuid primary key references hand_in on delete cascade,
  sha256 text not null,
  words tsvector
);
create index answer_words_begin on answer_words using gin (words);

-- Words in small letters and without order; of a very long answer those of the first 250,000 letters. Null for text
-- that is not JSON, that has characters which the database cannot hold, or that has more words than a tsvector.
create function words_of_answer(answer text) returns tsvector language plpgsql immutable
  set search_path = public, pg_temp as $$
begin
  return array_to_tsvector(array(
    select distinct left(word, 60) from string_to_table(regexp_replace(lower(left((
      -- A text node is its letters, and any other node, such as a paragraph, ends the word before it.
      select string_agg(case when node ->> 'type' = 'text' then node ->> 'text' else ' ' end, '')
      from jsonb_path_query(answer::jsonb, 'strict $.** ? (@.type != "")', '{}', true) node
    ), 250000)), '[^[:alnum:]]+', ' ', 'g'), ' ') word where word <> ''));
exception when invalid_text_representation or untranslatable_character or program_limit_exceeded then
  return null;
end $$;

-- Makes the words of these answers. In the order of their keys, so that two at once wait for each other and no more.
create function make_answer_words(of_candidacies uuid[]) returns void language sql
  set search_path = public, pg_temp as $$
  insert into answer_words (candidacy_id, sha256, words)
    select candidacy_id, sha256, words_of_answer(answer) from hand_in
    where candidacy_id = any(of_candidacies) order by candidacy_id
  on conflict (candidacy_id) do update set sha256 = excluded.sha256, words = excluded.words
$$;
revoke execute on function make_answer_words(uuid[]) from public;

-- Makes the words of answers of the commission that have none yet, `most` at the most; how many it has without words
-- afterwards. As the owner, since the blind role has no right to the table; only answers that the member may read.
create function prepare_answer_words(of_commission uuid, most integer) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if of_commission not in (select my_commissions()) then return 0; end if;
  perform make_answer_words(array(
    select h.candidacy_id from commission_candidacy cc join hand_in h on h.candidacy_id = cc.candidacy_id
      left join answer_words w on w.candidacy_id = h.candidacy_id and w.sha256 = h.sha256
    where cc.commission_id = of_commission and cc.candidacy_id in (select my_candidacies()) and w.candidacy_id is null
    order by h.candidacy_id limit most));
  return (
    select count(*) from commission_candidacy cc join hand_in h on h.candidacy_id = cc.candidacy_id
      left join answer_words w on w.candidacy_id = h.candidacy_id and w.sha256 = h.sha256
    where cc.commission_id = of_commission and cc.candidacy_id in (select my_candidacies()) and w.words is null);
end $$;
revoke execute on function prepare_answer_words(uuid, integer) from public;
grant execute on function prepare_answer_words(uuid, integer) to karakter_blind;

-- The commission's answers in which each of these begins a word. As the owner, for the same reason, and since row
-- security would keep the index from being used. Only the answers that the member may read.
create function answers_with(of_commission uuid, beginnings tsquery) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select cc.candidacy_id from commission_candidacy cc join hand_in h on h.candidacy_id = cc.candidacy_id
    join answer_words w on w.candidacy_id = h.candidacy_id and w.sha256 = h.sha256
  where cc.commission_id = of_commission and cc.candidacy_id in (select my_candidacies())
    and w.words @@ beginnings
$$;
revoke execute on function answers_with(uuid, tsquery) from public;
grant execute on function answers_with(uuid, tsquery) to karakter_blind;
