-- People and schools. What is known of a person is kept per school, because a school sees its own and no other's: the
-- same person has the same id in each. Tables about persons carry the school, and their policy asks for both.

create table school (
  tenant uuid not null references tenant (id),
  id uuid not null,
  name text not null check (name <> ''),
  -- The unit of the register that it is, when somebody has said so.
  unit text,
  org_number text check (org_number ~ '^[0-9]{9}$'),
  -- Where it was imported from, and what it is called there.
  source text not null check (source <> ''),
  source_id text not null check (source_id <> ''),
  primary key (tenant, id),
  unique (tenant, source, source_id)
);
create unique index school_unit on school (tenant, unit) where unit is not null;
alter table school enable row level security;
alter table school force row level security;
create policy own_tenant on school using (tenant = current_setting('app.tenant')::uuid);
grant select, insert, update on school to skolevern_app;

create table person (
  tenant uuid not null references tenant (id),
  school uuid not null,
  id uuid not null,
  given_name text not null check (given_name <> ''),
  family_name text not null check (family_name <> ''),
  -- Address protection, folkeregisterloven § 10-4: fortrolig (kode 7) and strengt fortrolig (kode 6).
  protection text not null default 'none' check (protection in ('none', 'confidential', 'strictly-confidential')),
  birth_date date,
  -- Fødselsnummer, D-number or DUF number; shown only where the register says what for.
  identity_number text check (identity_number ~ '^[0-9]{11,12}$'),
  email text,
  phone text,
  address text,
  -- The address or number is known to the school, and not to be given on.
  contact_secret boolean not null default false,
  source text not null check (source <> ''),
  source_id text not null check (source_id <> ''),
  -- Null while the person is there.
  ended_on date,
  primary key (tenant, school, id),
  unique (tenant, school, source, source_id),
  foreign key (tenant, school) references school (tenant, id)
);
create index person_id on person (tenant, id);
create index person_identity on person (tenant, identity_number) where identity_number is not null;
create index person_name on person (tenant, school, family_name, given_name);

create table school_group (
  tenant uuid not null references tenant (id),
  school uuid not null,
  id uuid not null,
  kind text not null check (kind in ('basis', 'teaching', 'other')),
  title text not null check (title <> ''),
  grade text,
  subject text,
  valid_from date,
  valid_to date,
  source text not null check (source <> ''),
  source_id text not null check (source_id <> ''),
  primary key (tenant, school, id),
  unique (tenant, school, source, source_id),
  foreign key (tenant, school) references school (tenant, id)
);

-- Who is in which group, as what; from and to are days, both included, null is open.
create table group_member (
  tenant uuid not null references tenant (id),
  school uuid not null,
  group_id uuid not null,
  person uuid not null,
  role text not null check (role in ('pupil', 'teacher', 'contact-teacher', 'assistant')),
  valid_from date,
  valid_to date,
  source text not null check (source <> ''),
  primary key (tenant, school, group_id, person, role),
  foreign key (tenant, school, group_id) references school_group (tenant, school, id),
  foreign key (tenant, school, person) references person (tenant, school, id)
);
create index group_member_person on group_member (tenant, person);

-- What a person is at the school itself, whatever the groups.
create table school_role (
  tenant uuid not null references tenant (id),
  school uuid not null,
  person uuid not null,
  role text not null check (role in ('pupil', 'guardian', 'teacher', 'leader', 'counsellor', 'health', 'administration', 'it', 'other-staff')),
  valid_from date,
  valid_to date,
  source text not null check (source <> ''),
  primary key (tenant, school, person, role),
  foreign key (tenant, school, person) references person (tenant, school, id)
);

create table guardianship (
  tenant uuid not null references tenant (id),
  school uuid not null,
  guardian uuid not null,
  child uuid not null,
  -- parental-responsibility: foreldreansvar; information-only: barnelova § 47; foster: barnevernsloven; appointed: vergemålsloven.
  kind text not null check (kind in ('parental-responsibility', 'information-only', 'foster', 'appointed')),
  valid_from date,
  valid_to date,
  source text not null check (source <> ''),
  primary key (tenant, school, guardian, child),
  foreign key (tenant, school, guardian) references person (tenant, school, id),
  foreign key (tenant, school, child) references person (tenant, school, id),
  check (guardian <> child)
);
create index guardianship_child on guardianship (tenant, child);
create index guardianship_guardian on guardianship (tenant, guardian);

do $$
declare
  name text;
begin
  foreach name in array array['person', 'school_group', 'group_member', 'school_role', 'guardianship'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy own_tenant on %I using (tenant = current_setting(''app.tenant'')::uuid and school = any (current_setting(''app.schools'')::uuid[]))',
      name);
    execute format('grant select, insert, update, delete on %I to skolevern_app', name);
  end loop;
end
$$;
