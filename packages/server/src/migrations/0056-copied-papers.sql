-- The exam whose paper this one began as: what its writers wrote, they do not approve here either [A9, P15].
alter table paper add copied_from uuid references exam (id);
