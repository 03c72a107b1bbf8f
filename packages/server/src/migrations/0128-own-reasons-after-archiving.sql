-- Tables of a commission's work on an answer that are newer than 0105: after archiving, those of open cases alone.
do $$
declare
  of_answers text;
begin
  for of_answers in
    select c.relname from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
      and c.relname <> 'impartiality_case'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'commission_id')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'candidacy_id')
      and not exists (select from pg_policies p where p.tablename = c.relname and p.policyname = 'open_case')
  loop
    execute format($policy$
      create policy open_case on %I as restrictive for all to karakter_blind using (
        commission_id not in (select my_archived_commissions())
        or (commission_id, candidacy_id) in (select commission_id, candidacy_id from my_open_cases()))$policy$, of_answers);
  end loop;
end $$;
