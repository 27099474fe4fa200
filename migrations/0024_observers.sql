-- What has been read of a file, before somebody has seen in words what it was and keeps it. The file itself is never kept: only its hash,
-- and what of it is about systems. It lives for a day and belongs to the one who read it in.
create table observation_reading (
  tenant uuid not null references tenant (id),
  id uuid not null,
  actor text not null check (actor <> ''),
  observer text not null check (observer in ('feide', 'entra', 'network-log', 'extension-log', 'export-columns', 'purchases',
    'sign-in-log')),
  -- Key of the unit in the register; null for the owner as a whole.
  unit text check (unit <> ''),
  read_at timestamptz not null,
  expires_at timestamptz not null,
  source text not null check (source ~ '^[0-9a-f]{64}$'),
  -- Lines or entries that were read.
  lines integer not null check (lines >= 0),
  -- How many were left out, by why.
  left_out jsonb not null default '{}',
  observations jsonb not null,
  primary key (tenant, id)
);

-- What a school has answered, once a year, that it uses. The answers that tell of use are observations too.
create table school_form (
  tenant uuid not null references tenant (id),
  -- Key of the unit in the register.
  unit text not null check (unit <> ''),
  year integer not null check (year between 2000 and 2999),
  answered_at timestamptz not null,
  answered_by uuid not null,
  -- Of each system or service that was asked about: in use, not in use, or not known; and what was added.
  answers jsonb not null,
  primary key (tenant, unit, year),
  foreign key (tenant, answered_by) references account (tenant, id)
);

-- A published statement that is fetched again and again: what its text was, since when, and what was found in it.
create table watched_statement (
  tenant uuid not null references tenant (id),
  id uuid not null,
  address text not null check (address ~ '^https?://' and length(address) <= 2000),
  unit text check (unit <> ''),
  -- How it was come upon: the register's notice, or a page that the scanner found.
  found_by text not null check (found_by in ('register', 'scan')),
  -- Key of the notice in the register.
  notice text check (notice <> ''),
  looked_at timestamptz not null,
  -- Null until it has once been fetched.
  fetched_at timestamptz,
  changed_at timestamptz,
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  before_hash text check (before_hash ~ '^[0-9a-f]{64}$'),
  faults integer check (faults >= 0),
  -- What the examination found: kinds, checks and messages, with the words of the statement they are about.
  findings jsonb not null default '[]',
  -- Why it could not be fetched the last time.
  failure text check (failure in ('unreachable', 'slow', 'too-large', 'not-allowed', 'missing', 'unreadable')),
  primary key (tenant, id),
  unique (tenant, address),
  check ((hash is null) = (fetched_at is null)),
  check ((hash is null) = (changed_at is null))
);

do $$
declare
  name text;
begin
  foreach name in array array['observation_reading', 'school_form', 'watched_statement'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I using (tenant = current_setting(''app.tenant'')::uuid)', name);
    execute format('grant select, insert on %I to skolevern_app', name);
  end loop;
end
$$;
grant delete on observation_reading to skolevern_app;
grant update (answered_at, answered_by, answers) on school_form to skolevern_app;
grant update (unit, found_by, notice, looked_at, fetched_at, changed_at, hash, before_hash, faults, findings, failure)
  on watched_statement to skolevern_app;
grant delete on watched_statement to skolevern_app;
