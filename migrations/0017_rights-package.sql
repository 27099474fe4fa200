-- What somebody is given when they ask what is held on them (GDPR art. 15): what was collected from every room, what is kept
-- back and why, and the copy that they read. The copy expires; that it was given stays.

-- What must be met before a case is closed as complete, put there by what the case is about: an outside system that has not
-- answered, what must be collected.
create table matter_requirement (
  tenant uuid not null references tenant (id),
  id uuid not null,
  matter uuid not null,
  -- What it is, once in the case: "outside:" and the key of a system of the register, or "package".
  key text not null check (key ~ '^[a-z]+(:[a-z0-9]+(-[a-z0-9]+)*)?$'),
  -- What it is called: of a system its name in the register.
  name text not null check (name <> ''),
  -- Its answer is the task's: found, nothing held, or refused with a ground.
  task uuid,
  -- Which data are asked for, in the register's words, and what is wanted as evidence.
  fields text[] not null default '{}',
  medium text check (medium in ('digital', 'paper')),
  -- Met in another way than by a task, by whom and why.
  met_at timestamptz,
  met_by uuid,
  met_reason text check (met_reason <> ''),
  primary key (tenant, id),
  unique (tenant, matter, key),
  foreign key (tenant, matter) references matter (tenant, id),
  foreign key (tenant, task) references matter_task (tenant, id),
  foreign key (tenant, met_by) references account (tenant, id),
  check ((met_at is null) = (met_reason is null))
);

create table data_package (
  tenant uuid not null references tenant (id),
  id uuid not null,
  matter uuid not null,
  -- Whom it is about: a person of the schools, an account, or who wrote from an address.
  person uuid,
  towards text not null check (towards in ('self', 'guardian')),
  -- The schools that were reached.
  schools uuid[] not null default '{}',
  made_at timestamptz not null,
  made_by uuid not null,
  -- The instant that every room was read as of.
  as_of timestamptz,
  state text not null check (state in ('collecting', 'failed', 'collected', 'available', 'replaced', 'gone')),
  -- Held by the process that collects; let go when it has been silent for long.
  worked_at timestamptz,
  failure text check (failure ~ '^[A-Za-z0-9_.-]{1,80}$'),
  -- What the register says is done with this kind of person (GDPR art. 15(1)).
  about jsonb,
  lang text not null default 'nb' check (lang in ('nb', 'nn', 'en')),
  available_at timestamptz,
  available_by uuid,
  -- The last day that the copy can be read.
  expires_on date,
  gone_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, matter) references matter (tenant, id),
  foreign key (tenant, made_by) references account (tenant, id),
  foreign key (tenant, available_by) references account (tenant, id),
  check ((state = 'available') = (available_at is not null and gone_at is null)),
  check ((available_at is null) = (expires_on is null)),
  check ((state = 'gone') = (gone_at is not null))
);
create index data_package_matter on data_package (tenant, matter, id);
-- One at a time is worked with in a case.
create unique index data_package_open on data_package (tenant, matter) where state in ('collecting', 'collected', 'available');
create index data_package_waits on data_package (tenant, id) where state = 'collecting';
create index data_package_expiry on data_package (tenant, expires_on) where state = 'available';

-- What one room gave. The sections go when the copy goes; that the room was asked, and how much it had, stays.
create table data_package_room (
  tenant uuid not null references tenant (id),
  package uuid not null,
  room text not null check (room ~ '^[a-z]+(-[a-z]+)*(/[a-z]+)?$'),
  state text not null check (state in ('waiting', 'done', 'nothing')),
  items integer,
  took_ms integer,
  collected_at timestamptz,
  sections jsonb,
  primary key (tenant, package, room),
  foreign key (tenant, package) references data_package (tenant, id),
  check ((state = 'waiting') = (collected_at is null))
);

-- A part that may have to be kept back: proposed by what it is, decided by a handler.
create table data_package_part (
  tenant uuid not null references tenant (id),
  package uuid not null,
  -- Room, section, item, and which value of it: never a name.
  path text not null check (path <> ''),
  guard text not null check (guard in ('other-person', 'next-of-kin', 'protected-contact', 'child-own', 'internal')),
  proposed text not null check (proposed in ('give', 'withhold')),
  decision text not null default 'undecided' check (decision in ('undecided', 'given', 'withheld')),
  -- A ground of the list in src/features/rights/package/grounds.ts.
  ground text check (ground ~ '^[a-z]+(-[a-z0-9]+)*$'),
  decided_at timestamptz,
  decided_by uuid,
  primary key (tenant, package, path),
  foreign key (tenant, package) references data_package (tenant, id),
  foreign key (tenant, decided_by) references account (tenant, id),
  check ((decision = 'undecided') = (decided_at is null)),
  check (decision <> 'withheld' or ground is not null)
);

-- The copy itself, in each of its forms; gone when it expires.
create table data_package_file (
  tenant uuid not null references tenant (id),
  package uuid not null,
  name text not null check (name ~ '^[a-z0-9-]+[.][a-z]+$'),
  media_type text not null check (media_type <> ''),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null check (size >= 0),
  bytes bytea not null,
  primary key (tenant, package, name),
  foreign key (tenant, package) references data_package (tenant, id)
);

do $$
declare
  name text;
begin
  foreach name in array array['matter_requirement', 'data_package', 'data_package_room', 'data_package_part', 'data_package_file'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I using (tenant = current_setting(''app.tenant'')::uuid)', name);
    execute format('grant select, insert on %I to skolevern_app', name);
  end loop;
end
$$;
grant update on matter_requirement, data_package, data_package_room, data_package_part to skolevern_app;
-- The copy goes when it expires; what was decided about it stays.
grant delete on data_package_file, data_package_part to skolevern_app;
