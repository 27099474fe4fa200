-- Who has looked: what the owner has decided about its log, access logs of other systems, questions about lines, readings
-- of the log, and tokens of systems that may ask. Whatever is about a person carries the school as well.

-- How looks are told to those whose data it was, and until which age guardians see them; the latest decision counts.
create table looked_setting (
  tenant uuid not null references tenant (id),
  id uuid not null,
  shows text not null check (shows in ('role', 'name')),
  guardians_until smallint not null default 18 check (guardians_until between 12 and 18),
  decided_by text not null check (decided_by <> ''),
  decided_on date not null,
  at timestamptz not null,
  account text not null check (account <> ''),
  primary key (tenant, id)
);

-- How long our own log tells whom its lines are about; the latest decision counts. Those of other systems stand in the register.
create table log_keeping (
  tenant uuid not null references tenant (id),
  id uuid not null,
  period text not null check (period ~ '^P[0-9]'),
  decided_by text not null check (decided_by <> ''),
  decided_on date not null,
  at timestamptz not null,
  account text not null check (account <> ''),
  primary key (tenant, id)
);

-- What the law exempts from access (personopplysningsloven § 16): lines that match every key given are told of by number
-- and ground, or by ground alone where the number would tell too much.
create table log_exemption (
  tenant uuid not null references tenant (id),
  id uuid not null,
  category text check (category <> ''),
  purpose text check (purpose <> ''),
  act text check (act <> ''),
  towards text not null default 'everyone' check (towards in ('everyone', 'guardians')),
  letter text not null check (letter in ('a', 'b', 'c', 'd', 'e', 'f')),
  considerations text check (considerations <> ''),
  count_shown boolean not null default true,
  count_ground text check (count_ground <> ''),
  decided_by text not null check (decided_by <> ''),
  decided_on date not null,
  ended_on date,
  at timestamptz not null,
  account text not null check (account <> ''),
  primary key (tenant, id),
  check (category is not null or purpose is not null or act is not null),
  -- § 16, third paragraph: who refuses on ground f says which considerations.
  check (letter <> 'f' or considerations is not null),
  check (count_shown or count_ground is not null)
);

-- Looks in other systems, from their own access logs.
create table foreign_log_line (
  tenant uuid not null references tenant (id),
  school uuid not null,
  -- SHA-256 of the row as it was read, so that the same file twice adds nothing.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  person uuid not null,
  -- Key of the system in the register.
  system text not null check (system <> ''),
  at timestamptz not null,
  action text not null check (action <> ''),
  category text check (category <> ''),
  reason text check (reason <> ''),
  receiver_id text check (receiver_id <> ''),
  receiver_name text check (receiver_name <> ''),
  receiver_role text check (receiver_role <> ''),
  imported_at timestamptz not null,
  primary key (tenant, hash),
  foreign key (tenant, school, person) references person (tenant, school, id) on delete cascade,
  check (receiver_id is not null or receiver_name is not null or receiver_role is not null)
);
create index foreign_log_line_person on foreign_log_line (tenant, person, at);
create index foreign_log_line_system on foreign_log_line (tenant, system, at);

-- Somebody asks about a line; GDPR art. 12(3) gives the day it must be answered.
create table log_question (
  tenant uuid not null references tenant (id),
  school uuid not null,
  id uuid not null,
  person uuid not null,
  asked_by uuid not null,
  line text not null check (line <> ''),
  line_at timestamptz not null,
  question text not null check (question <> ''),
  asked_at timestamptz not null,
  due date not null,
  answer text check (answer <> ''),
  answered_by uuid,
  answered_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, asked_by) references account (tenant, id),
  foreign key (tenant, school, person) references person (tenant, school, id) on delete cascade,
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index log_question_person on log_question (tenant, person);

-- A reading of the log: opened with a reason, for some persons, one account or a short period, until a day.
create table log_reading (
  tenant uuid not null references tenant (id),
  id uuid not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  why text not null check (why in ('suspicion', 'incident', 'emergency', 'request', 'control', 'police', 'own-report')),
  reason text not null check (reason <> ''),
  reference text check (reference <> ''),
  about text not null check (about in ('persons', 'account', 'period')),
  account uuid,
  from_day date not null,
  to_day date not null,
  until_day date not null,
  told text not null check (told in ('before', 'after', 'not')),
  told_ground text check (told_ground <> ''),
  notice_due date,
  notified_on date,
  notified_how text check (notified_how <> ''),
  order_reference text check (order_reference <> ''),
  order_date date,
  order_sha256 text check (order_sha256 ~ '^[0-9a-f]{64}$'),
  closed_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, opened_by) references account (tenant, id),
  foreign key (tenant, account) references account (tenant, id),
  check (from_day <= to_day),
  check ((about = 'account') = (account is not null)),
  check (told <> 'not' or told_ground is not null),
  check (told <> 'after' or notice_due is not null),
  check (why not in ('incident', 'emergency') or reference is not null),
  check (why <> 'police' or (order_reference is not null and order_date is not null and order_sha256 is not null))
);

create table log_reading_person (
  tenant uuid not null references tenant (id),
  school uuid not null,
  reading uuid not null,
  person uuid not null,
  primary key (tenant, school, reading, person),
  foreign key (tenant, reading) references log_reading (tenant, id),
  foreign key (tenant, school, person) references person (tenant, school, id) on delete cascade
);

-- What a system of the register may ask with; the token is shown once and kept as its hash.
create table log_token (
  tenant uuid not null references tenant (id),
  id uuid not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  system text not null check (system <> ''),
  scope text not null check (scope = 'findUsage'),
  made_at timestamptz not null,
  account text not null check (account <> ''),
  expires_on date not null,
  ended_at timestamptz,
  primary key (tenant, id)
);

do $$
declare
  name text;
  own text := 'tenant = current_setting(''app.tenant'')::uuid';
begin
  foreach name in array array['looked_setting', 'log_keeping', 'log_exemption', 'log_reading', 'log_token'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I using (%s)', name, own);
  end loop;
  foreach name in array array['foreign_log_line', 'log_question', 'log_reading_person'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I using (%s and school = any (current_setting(''app.schools'')::uuid[]))', name, own);
  end loop;
end
$$;
-- What was decided and why somebody read is not rewritten: only what may come later can be set.
grant select, insert on looked_setting, log_keeping, log_reading_person to skolevern_app;
grant select, insert on log_exemption, log_reading, log_question, log_token to skolevern_app;
grant update (ended_on) on log_exemption to skolevern_app;
grant update (notified_on, notified_how, closed_at) on log_reading to skolevern_app;
grant update (answer, answered_by, answered_at) on log_question to skolevern_app;
grant update (ended_at) on log_token to skolevern_app;
grant select, insert, delete on foreign_log_line to skolevern_app;
