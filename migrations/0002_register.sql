-- The register: what the owner does with personal data, append-only and in two times.
-- Valid time is the stretch of days that an assertion speaks of; recorded time is the change that it came with.
-- What held on a day, as known after a change, is the latest assertion up to that change that covers the day.

create table register_change (
  tenant uuid not null references tenant (id),
  number integer not null check (number > 0),
  recorded_at timestamptz not null,
  recorded_by text not null check (recorded_by <> ''),
  kind text not null check (kind in ('import', 'edit', 'approved')),
  why text not null check (why <> ''),
  proposal uuid,
  primary key (tenant, number)
);

create table register_assertion (
  tenant uuid not null,
  change integer not null,
  seq integer not null check (seq >= 0),
  kind text not null,
  key text not null,
  valid_from date,
  valid_to date,
  -- Null: nothing of this entry holds in the stretch.
  body jsonb,
  primary key (tenant, change, seq),
  foreign key (tenant, change) references register_change (tenant, number),
  check (valid_from is null or valid_to is null or valid_from < valid_to)
);
create index register_assertion_entry on register_assertion (tenant, kind, key, change, seq);

-- A change that opens access to personal data waits here for a second person.
create table register_proposal (
  tenant uuid not null references tenant (id),
  id uuid not null,
  proposed_at timestamptz not null,
  proposed_by text not null check (proposed_by <> ''),
  why text not null check (why <> ''),
  -- The last change that the proposer had seen.
  base integer not null,
  assertions jsonb not null,
  opens jsonb not null,
  primary key (tenant, id)
);

create table register_decision (
  tenant uuid not null,
  proposal uuid not null,
  decided_at timestamptz not null,
  decided_by text not null check (decided_by <> ''),
  accepted boolean not null,
  why text not null,
  primary key (tenant, proposal),
  foreign key (tenant, proposal) references register_proposal (tenant, id)
);

alter table register_change enable row level security;
alter table register_change force row level security;
create policy own_tenant on register_change using (tenant = current_setting('app.tenant')::uuid);
alter table register_assertion enable row level security;
alter table register_assertion force row level security;
create policy own_tenant on register_assertion using (tenant = current_setting('app.tenant')::uuid);
alter table register_proposal enable row level security;
alter table register_proposal force row level security;
create policy own_tenant on register_proposal using (tenant = current_setting('app.tenant')::uuid);
alter table register_decision enable row level security;
alter table register_decision force row level security;
create policy own_tenant on register_decision using (tenant = current_setting('app.tenant')::uuid);

grant select, insert on register_change, register_assertion, register_proposal, register_decision to skolevern_app;
