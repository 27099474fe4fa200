-- The statements that an owner has published: append-only, a version for each time, per audience and unit. What a visitor once
-- could read can always be read again, with the facts that each sentence stood on that day.
create table published_notice (
  tenant uuid not null references tenant (id),
  -- Version 7, so the primary key is also the order of time.
  id uuid not null,
  audience text not null check (audience in ('pupils', 'guardians', 'employees', 'visitors')),
  -- The key of a unit in the register; empty for the statement of the whole owner.
  unit text not null,
  version integer not null check (version > 0),
  at timestamptz not null,
  -- The day in Europe/Oslo, and the day whose facts it tells: the same, but for an owner made from an older text.
  published_on date not null,
  as_of date not null,
  -- The account that published it, and who the owner says has approved it.
  by text not null check (by <> ''),
  approved_by text not null check (approved_by <> ''),
  -- The change of the register that says that it was published.
  change integer not null check (change > 0),
  -- SHA-256 of the texts in bokmål, nynorsk and English, one after another, as 64 hexadecimal digits.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- By language: paragraphs of sentences with their words, lists and facts.
  statements jsonb not null,
  primary key (tenant, id),
  -- Two that publish at the same time never get the same version.
  unique (tenant, audience, unit, version),
  foreign key (tenant, change) references register_change (tenant, number)
);
alter table published_notice enable row level security;
alter table published_notice force row level security;
create policy own_tenant on published_notice using (tenant = current_setting('app.tenant')::uuid);
grant select, insert on published_notice to skolevern_app;
