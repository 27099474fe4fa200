-- Whether an owner shows the public what its register says ("Hva vet skolen om meg?"): append-only, the latest word counts,
-- and where nothing stands nothing is shown.
create table publication (
  tenant uuid not null references tenant (id),
  -- Version 7, so the primary key is also the order of time.
  id uuid not null,
  at timestamptz not null,
  by text not null check (by <> ''),
  published boolean not null,
  primary key (tenant, id)
);
alter table publication enable row level security;
alter table publication force row level security;
create policy own_tenant on publication using (tenant = current_setting('app.tenant')::uuid);
grant select, insert on publication to skolevern_app;
