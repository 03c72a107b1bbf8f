-- When an answer was handed in tells who had extra time. Graders get the answer as it was set, which is the first bytes
-- of the sealed file: the seal behind them states the time [U7].
alter table file
  add column unsealed_length integer check (unsealed_length > 0),
  add column unsealed_sha256 text;
comment on column file.unsealed_length is 'how many of the first bytes are the document without its seal; null where it has none';
create index file_unsealed on file (unsealed_sha256) where unsealed_sha256 is not null;

drop policy answers on file;
revoke select on file from karakter_blind;
revoke select on hand_in from karakter_blind;
grant select (candidacy_id, exam_id, answer, words) on hand_in to karakter_blind;

create function answer_for_grading(of_candidacy uuid) returns bytea language sql stable security definer
set search_path = public, pg_temp as $$
  select substring(f.bytes from 1 for f.unsealed_length) from hand_in h join file f on f.id = h.pdf_file_id
  where h.candidacy_id = of_candidacy and f.unsealed_length is not null
    and h.candidacy_id in (select my_candidacies())
$$;

-- A PDF that is not made keeps no receipt back: it has gone without, and the PDF follows in a mail of its own [S1].
alter table hand_in add column pdf_delayed_at timestamptz;
