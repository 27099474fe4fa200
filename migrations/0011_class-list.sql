-- Class lists: what the owner has decided, what guardians were told of, who has said no, and every list that was given out.
-- The lists themselves are not kept: a hand-out has the hash of its file and the mark that its copy bears.

-- Decisions, for the whole owner or for one school; append-only, the latest counts. Nothing of any person.
create table class_list_rules (
  tenant uuid not null references tenant (id),
  -- Version 7, so the primary key is also the order of time.
  id uuid not null,
  -- Null for the whole owner. Not called `school`: these are rules, and tell of no person.
  for_school uuid,
  decided_on date not null,
  decided_by text not null check (decided_by <> ''),
  rules jsonb not null,
  at timestamptz not null,
  -- The account that wrote it down.
  account text not null check (account <> ''),
  primary key (tenant, id),
  foreign key (tenant, for_school) references school (tenant, id)
);
create index class_list_rules_school on class_list_rules (tenant, for_school, id);
alter table class_list_rules enable row level security;
alter table class_list_rules force row level security;
create policy own_tenant on class_list_rules using (tenant = current_setting('app.tenant')::uuid);
grant select, insert on class_list_rules to skolevern_app;

-- What guardians and pupils of a group were told will be on its list, when, and until when they can object (GDPR art. 13, 21).
create table class_list_notice (
  tenant uuid not null references tenant (id),
  school uuid not null,
  id uuid not null,
  group_id uuid not null,
  purpose text not null check (purpose in ('class-contact', 'photography')),
  fields text[] not null,
  told_on date not null,
  -- The last day to object; a list is given out from the day after.
  object_until date not null check (object_until > told_on),
  how text not null check (how <> ''),
  at timestamptz not null,
  account text not null check (account <> ''),
  primary key (tenant, school, id),
  foreign key (tenant, school, group_id) references school_group (tenant, school, id)
);
create index class_list_notice_group on class_list_notice (tenant, school, group_id, purpose, id);

-- Whose guardians were told: who came to the class later was not.
create table class_list_notice_child (
  tenant uuid not null references tenant (id),
  school uuid not null,
  notice uuid not null,
  child uuid not null,
  primary key (tenant, school, notice, child),
  foreign key (tenant, school, notice) references class_list_notice (tenant, school, id),
  foreign key (tenant, school, child) references person (tenant, school, id) on delete cascade
);

-- Who has said no to what (GDPR art. 21). It holds from the moment it is said until whoever said it takes it back.
create table class_list_objection (
  tenant uuid not null references tenant (id),
  school uuid not null,
  id uuid not null,
  child uuid not null,
  -- The guardian, or the child.
  by_person uuid not null,
  purpose text not null check (purpose in ('class-contact', 'photography')),
  -- One field, or all of them.
  field text not null check (field in ('all', 'address', 'phone', 'email', 'guardian-name', 'guardian-contact')),
  at timestamptz not null,
  withdrawn_at timestamptz check (withdrawn_at >= at),
  primary key (tenant, school, id),
  foreign key (tenant, school, child) references person (tenant, school, id) on delete cascade,
  foreign key (tenant, school, by_person) references person (tenant, school, id) on delete cascade
);
create unique index class_list_objection_open on class_list_objection (tenant, school, child, by_person, purpose, field)
  where withdrawn_at is null;

-- Every list that was given out: a disclosure. Who stood on it stands in the log, by the line's id, and can be erased there.
create table class_list_hand_out (
  tenant uuid not null references tenant (id),
  school uuid not null,
  id uuid not null,
  group_id uuid not null,
  group_title text not null check (group_title <> ''),
  purpose text not null check (purpose in ('school-work', 'class-contact', 'health-service', 'photography', 'public-access')),
  recipient text not null check (recipient in ('staff', 'guardians', 'pupils', 'health-service', 'photographer', 'public')),
  -- The organisation that got it, where it is none of the school's own.
  recipient_name text check (recipient_name <> ''),
  fields text[] not null,
  format text not null check (format in ('pdf', 'csv')),
  -- SHA-256 of the file, as 64 hexadecimal digits.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- What every page and line of the copy bears.
  mark text not null check (mark ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  log_line uuid not null,
  at timestamptz not null,
  account text not null check (account <> ''),
  primary key (tenant, school, id),
  unique (tenant, mark),
  foreign key (tenant, school) references school (tenant, id)
);
create index class_list_hand_out_group on class_list_hand_out (tenant, school, group_id, id);

do $$
declare
  name text;
begin
  foreach name in array array['class_list_notice', 'class_list_notice_child', 'class_list_objection', 'class_list_hand_out'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy own_tenant on %I using (tenant = current_setting(''app.tenant'')::uuid and school = any (current_setting(''app.schools'')::uuid[]))',
      name);
    execute format('grant select, insert on %I to skolevern_app', name);
  end loop;
end
$$;
grant update (withdrawn_at) on class_list_objection to skolevern_app;
grant delete on class_list_notice_child, class_list_objection to skolevern_app;
