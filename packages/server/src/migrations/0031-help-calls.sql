-- How often the candidate has called an invigilator: each call stays in the exam's log and goes to every board [D9].
alter table sitting add help_calls integer not null default 0;
