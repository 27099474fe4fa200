-- The platform: who there is (owners, accounts, sessions) and what was done (the log).
-- Rules for every migration: nothing newer than PostgreSQL 15; text + check instead of enum types; the tenant first in
-- every key; row-level security enabled and forced with exactly the policy below; no sequences, no triggers on tenant tables.

-- Roles belong to the whole server, so another database may have made it already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'skolevern_app') then
    create role skolevern_app nologin;
  end if;
exception when duplicate_object or unique_violation then
  null; -- another database of the same server was migrated at the same time
end
$$;

-- The owner of the tables must be able to step down to it; a superuser always is.
do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant skolevern_app to %I', current_user);
  end if;
end
$$;

grant usage on schema public to skolevern_app;
grant select on schema_migration to skolevern_app;

-- The list of owners is shared by all: it holds public bodies, no persons.
create table tenant (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  origin jsonb,
  created_at timestamptz not null default now()
);
grant select, insert on tenant to skolevern_app;

create table account (
  tenant uuid not null references tenant (id),
  id uuid not null,
  name text not null check (name <> ''),
  role text not null check (role in ('coordinator', 'leader', 'reader')),
  units text[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (tenant, id)
);
alter table account enable row level security;
alter table account force row level security;
create policy own_tenant on account using (tenant = current_setting('app.tenant')::uuid);
grant select, insert, update on account to skolevern_app;

-- Looked up by the cookie before the tenant is known, hence without row-level security. Only the hash of the cookie's
-- token is kept: who reads this table cannot sign in with it. No foreign key: under Citus this is a table shared by all,
-- and such a table may not point at one that is spread by tenant.
create table session (
  id_hash text primary key check (id_hash ~ '^[0-9a-f]{64}$'),
  tenant uuid not null,
  account uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_account on session (tenant, account);
create index session_expiry on session (expires_at);
grant select, insert, delete on session to skolevern_app;
grant update (expires_at) on session to skolevern_app;

-- Append-only: the application may add and read. Its ids are version 7 uuids, so the primary key is also the order of time.
create table log_line (
  tenant uuid not null references tenant (id),
  id uuid not null,
  at timestamptz not null,
  actor text not null,
  act text not null check (act <> ''),
  subject text not null,
  allowed boolean not null,
  because text not null check (because <> ''),
  purpose text,
  primary key (tenant, id)
);
create index log_line_subject on log_line (tenant, subject, id);
alter table log_line enable row level security;
alter table log_line force row level security;
create policy own_tenant on log_line using (tenant = current_setting('app.tenant')::uuid);
grant select, insert on log_line to skolevern_app;
