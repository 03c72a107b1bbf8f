-- What an officer has said that an unknown heading of a candidate list means: asked once for a unit and those below it.
create table list_heading (
  unit_id uuid not null references unit,
  -- In letters only, as headings are compared.
  heading text not null check (heading <> ''),
  meaning text not null,
  said_by uuid not null references person,
  said_at timestamptz not null,
  primary key (unit_id, heading)
);
