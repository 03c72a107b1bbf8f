-- The statistics of explanations and appeals that an institution has published, a year at a time and once [V8]: what is
-- stored is what everyone sees, already safe for small groups, so that later cases change nothing that could be compared.
create table case_statistics_publication (
  institution_id uuid not null references unit,
  year integer not null check (year between 1000 and 9999),
  rows jsonb not null check (jsonb_typeof(rows) = 'array'),
  smallest_group integer not null check (smallest_group > 2),
  published_by uuid not null references person,
  published_at timestamptz not null,
  primary key (institution_id, year)
);
create table case_statistics_withdrawal (
  institution_id uuid not null,
  year integer not null,
  reason text not null check (reason <> ''),
  withdrawn_by uuid not null references person,
  withdrawn_at timestamptz not null,
  primary key (institution_id, year),
  foreign key (institution_id, year) references case_statistics_publication
);

create trigger case_statistics_publication_append_only before update or delete on case_statistics_publication
  for each row execute function refuse_change();
create trigger case_statistics_withdrawal_append_only before update or delete on case_statistics_withdrawal
  for each row execute function refuse_change();
