-- A list of organisations that are certified for transfers, as somebody fetched it: some decisions on a country cover nobody else. Who is on
-- it changes from day to day, so each version is kept, and what was seen on a day is judged by the list that was in force that day.
create table certified_list (
  tenant uuid not null references tenant (id),
  id uuid not null,
  -- As the decision on the country names it.
  framework text not null check (framework in ('Data Privacy Framework', 'Privacy Shield')),
  -- The day on which it was fetched from who publishes it.
  fetched_on date not null,
  -- Where it was fetched, as who brought it in says.
  source text not null check (length(source) between 1 and 500),
  -- SHA-256 of the file; the file itself is not kept.
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  -- Organisations in the file, active or not.
  lines integer not null check (lines >= 0),
  -- The active ones, their names folded for comparing.
  active text[] not null,
  kept_at timestamptz not null,
  kept_by uuid not null,
  primary key (tenant, id),
  foreign key (tenant, kept_by) references account (tenant, id)
);
create index certified_list_in_force on certified_list (tenant, framework, fetched_on, kept_at);

-- What has been read of such a file, before the one who brought it in has seen in words what it was and keeps it. It lives for a day.
create table certified_reading (
  tenant uuid not null references tenant (id),
  id uuid not null,
  read_by uuid not null,
  framework text not null check (framework in ('Data Privacy Framework', 'Privacy Shield')),
  fetched_on date not null,
  source text not null check (length(source) between 1 and 500),
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  lines integer not null check (lines >= 0),
  active text[] not null,
  read_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant, id),
  foreign key (tenant, read_by) references account (tenant, id)
);

do $$
declare
  name text;
begin
  foreach name in array array['certified_list', 'certified_reading'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I using (tenant = current_setting(''app.tenant'')::uuid)', name);
    execute format('grant select, insert on %I to skolevern_app', name);
  end loop;
end
$$;
grant delete on certified_reading to skolevern_app;
