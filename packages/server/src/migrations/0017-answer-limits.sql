-- Entries of an answer's chain that could not be merged into it, or not in the time there is: they stay in the chain,
-- are left out of the answer, and the exam office is shown them [D3, S1].
create table answer_unmerged (
  attempt integer not null,
  sequence integer not null,
  found_at timestamptz not null,
  primary key (attempt, sequence),
  foreign key (attempt, sequence) references answer_entry (attempt, sequence)
);

-- How many bytes the chain has up to the checkpoint, so that they need not be counted again with each new line.
alter table answer_checkpoint add column stored_bytes bigint not null default 0;
