-- Single candidates may be announced before their commission is [R1]. Its graders see which, since a grade that its
-- candidate has seen is not sent back: it is corrected, or appealed.
alter table announced_candidate enable row level security;
create policy own on announced_candidate for select to karakter_blind using (commission_id in (select my_commissions()));
grant select (candidacy_id, commission_id) on announced_candidate to karakter_blind;

create function refuse_sending_back_announced() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  if exists (select from announced_candidate where candidacy_id = new.candidacy_id) then
    raise exception 'the grade of an announced candidate is not sent back';
  end if;
  return new;
end $$;
create trigger sent_back_before_announcement before insert on sent_back
  for each row execute function refuse_sending_back_announced();
