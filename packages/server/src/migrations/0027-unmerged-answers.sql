-- Why an entry is not in the answer, and what became of it: put in after all by a later entry of the chain (the first
-- one keeps its place and stays left out), or looked at by the exam office [D3, S1].
alter table answer_unmerged
  add column reason text not null default 'tooSlow' check (reason in ('tooSlow', 'unreadable')),
  add column joined_at timestamptz,
  add column settled_at timestamptz,
  add column settled_by uuid references person;
