-- Sign-ins that did not succeed, counted by the hour, provider and reason; of no person and no address. Operators see
-- whether a provider is down, or a whole hall is not known.
create table sign_in_failure (
  hour timestamptz not null,
  provider text not null,
  refusal text not null,
  count int not null check (count > 0),
  last_at timestamptz not null,
  primary key (hour, provider, refusal)
);

-- A timer whose task fails is tried again every minute, for as long as it takes; operators see it.
alter table timer add column failures int not null default 0;
alter table timer add column last_error text;
