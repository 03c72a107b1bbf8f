-- The words of a person's name, address and student number, for a search by the beginnings of words. What separates words
-- is also named in features/search/words.ts. A word in the index has a greatest length, which the cut keeps far below.
-- The cost is high, and the language one that is not inlined, so that a search for many people reads the index too.
create function person_words(name text, email text, student_number text) returns tsvector
  language plpgsql immutable parallel safe cost 5000 as $$
begin
  return array_to_tsvector(array_remove(string_to_array(lower(translate(
    left(coalesce(student_number, '') || ' ' || email || ' ' || name, 500), '.@-_+''’,()/&', '            ')), ' '), ''));
end $$;

create index person_words on person using gin (person_words(name, email, student_number)) where merged_into is null;
