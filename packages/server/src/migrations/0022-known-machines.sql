-- At which machine each window is, and by which sign-in: the same sign-in at two machines is told on the board [D9, D11].
alter table answer_presence add column machine_id uuid, add column session_id uuid;
