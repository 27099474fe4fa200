-- Erasure with proof (GDPR art. 17), what somebody takes along (art. 20), consents (art. 7), and cases whose time is over.

-- What was decided to be erased of a person, and what became of it. Each part of each room is erased in a transaction of its own.
create table erasure (
  tenant uuid not null references tenant (id),
  -- Version 7, so the primary key is also the order of time.
  id uuid not null,
  matter uuid not null,
  person uuid,
  -- By which accounts and addresses the rooms find them: let go when it is done.
  whom jsonb,
  schools uuid[] not null,
  state text not null check (state in ('running', 'failed', 'done')),
  -- A code, never words.
  failure text,
  decided_at timestamptz not null,
  decided_by uuid not null,
  done_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, matter) references matter (tenant, id),
  foreign key (tenant, decided_by) references account (tenant, id),
  check ((state = 'done') = (done_at is not null)),
  check (state <> 'done' or whom is null)
);
create index erasure_matter on erasure (tenant, matter, id);
create unique index erasure_open on erasure (tenant, matter) where state <> 'done';

create table erasure_part (
  tenant uuid not null references tenant (id),
  erasure uuid not null,
  room text not null check (room ~ '^[a-z]+(-[a-z]+)*(/[a-z]+)?$'),
  part text not null check (part ~ '^[a-z]+(-[a-z]+)*$'),
  decision text not null check (decision in ('erase', 'keep')),
  -- Why somebody keeps what could be erased.
  ground text check (ground <> ''),
  -- How many rows there were to erase when it was decided.
  erasable integer not null check (erasable >= 0),
  -- [{ground, count}]: what cannot be erased.
  kept jsonb not null,
  -- Null until it is done; then in rows, and the line of the log that says so.
  erased integer,
  erased_at timestamptz,
  log_line uuid,
  primary key (tenant, erasure, room, part),
  foreign key (tenant, erasure) references erasure (tenant, id),
  foreign key (tenant, log_line) references log_line (tenant, id),
  check ((erased is null) = (erased_at is null)),
  check (decision = 'erase' or erased is null)
);

-- What somebody is asked to agree to, for a purpose of the register: each wording stays, the last one is asked with.
create table consent_text (
  tenant uuid not null references tenant (id),
  id uuid not null,
  -- Key of the purpose in the register.
  purpose text not null check (purpose <> ''),
  version integer not null check (version > 0),
  body text not null check (body <> '' and length(body) <= 4000),
  -- From which age a pupil agrees alone; until then whoever has parental responsibility does.
  alone_from integer not null check (alone_from between 0 and 18),
  made_at timestamptz not null,
  made_by uuid not null,
  -- Nobody is asked any more.
  ended_at timestamptz,
  primary key (tenant, id),
  unique (tenant, purpose, version),
  foreign key (tenant, made_by) references account (tenant, id)
);

-- A consent: of whom, to which wording, by whom and when, until it is withdrawn.
create table consent (
  tenant uuid not null references tenant (id),
  id uuid not null,
  person uuid not null,
  text uuid not null,
  purpose text not null check (purpose <> ''),
  given_at timestamptz not null,
  -- The person, or who answers for them.
  given_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  -- The case that the withdrawal opened.
  matter uuid,
  primary key (tenant, id),
  foreign key (tenant, text) references consent_text (tenant, id),
  foreign key (tenant, given_by) references account (tenant, id),
  foreign key (tenant, withdrawn_by) references account (tenant, id),
  foreign key (tenant, matter) references matter (tenant, id),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (matter is null))
);
create unique index consent_open on consent (tenant, person, purpose) where withdrawn_at is null;
create index consent_person on consent (tenant, person);

-- What becomes of cases of a kind when their time is over, as the owner has decided; the latest decision counts, and without one a
-- case waits for deposit: arkivlova § 13 lets nothing be discarded without a ground.
create table matter_keeping (
  tenant uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind <> ''),
  fate text not null check (fate in ('erase', 'deposit')),
  ground text not null check (ground <> ''),
  decided_by text not null check (decided_by <> ''),
  decided_on date not null,
  at timestamptz not null,
  account uuid not null,
  primary key (tenant, id),
  foreign key (tenant, account) references account (tenant, id)
);

-- Something that keeps one case from being erased though its time is over.
create table matter_hold (
  tenant uuid not null references tenant (id),
  id uuid not null,
  matter uuid not null,
  why text not null check (why in ('archive', 'claim', 'supervision', 'other')),
  reason text not null check (reason <> ''),
  set_at timestamptz not null,
  set_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (tenant, id),
  foreign key (tenant, matter) references matter (tenant, id),
  foreign key (tenant, set_by) references account (tenant, id),
  foreign key (tenant, ended_by) references account (tenant, id),
  check ((ended_at is null) = (ended_by is null))
);
create index matter_hold_matter on matter_hold (tenant, matter) where ended_at is null;

do $$
declare
  name text;
begin
  foreach name in array array['erasure', 'erasure_part', 'consent_text', 'consent', 'matter_keeping', 'matter_hold'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I using (tenant = current_setting(''app.tenant'')::uuid)', name);
    execute format('grant select, insert on %I to skolevern_app', name);
  end loop;
end
$$;
grant update (state, failure, whom, done_at) on erasure to skolevern_app;
grant update (erased, erased_at, log_line) on erasure_part to skolevern_app;
grant update (ended_at) on consent_text to skolevern_app;
grant update (withdrawn_at, withdrawn_by, matter) on consent to skolevern_app;
grant delete on consent to skolevern_app;
grant update (ended_at, ended_by) on matter_hold to skolevern_app;

-- A copy of what is held, or only what somebody has given and may take along.
alter table data_package add column what text not null default 'copy' check (what in ('copy', 'portable'));

alter table person_restriction drop constraint person_restriction_ground_check;
alter table person_restriction add constraint person_restriction_ground_check
  check (ground in ('contested', 'unlawful', 'claims', 'objection', 'objection-upheld', 'kept', 'consent-withdrawn'));

-- A log and a question about it outlive the person's row: their time is their own, and they hold an id and no name.
alter table foreign_log_line drop constraint foreign_log_line_tenant_school_person_fkey;
alter table log_question drop constraint log_question_tenant_school_person_fkey;
alter table log_reading_person drop constraint log_reading_person_tenant_school_person_fkey;
grant delete on log_question to skolevern_app;

-- A mail that is emptied: its number and hashes stay, so that it is not fetched anew; nothing of what it said.
alter table mail_in add column erased_at timestamptz;
grant update (envelope_from, envelope_to, message_id, erased_at) on mail_in to skolevern_app;
grant delete on mail_in_piece, mail_out, mail_out_file to skolevern_app;

-- A case whose time is over is emptied: number, kind, days and outcome stay, and that it was done.
alter table matter add column erased_at timestamptz;
grant delete on matter_party, matter_document, matter_task, matter_requirement to skolevern_app;
grant delete on answer_letter, answer_reassessment, matter_redaction, matter_publication to skolevern_app;
grant delete on data_package, data_package_room, correction, disclosure, breach_assessment, log_access to skolevern_app;
grant delete on person_restriction, person_restriction_use, erasure, erasure_part, matter_hold to skolevern_app;

-- What happened and what was said is only added to. The words that people wrote there go with their case, and not before it is marked
-- as emptied: the application can take away nothing else.
create function forget_matter_words(emptied uuid) returns integer language plpgsql security definer
set search_path = pg_catalog, public as $$
declare
  count integer;
  files integer;
begin
  if not exists (select from matter m where m.tenant = current_setting('app.tenant')::uuid and m.id = emptied
    and m.erased_at is not null) then
    return 0;
  end if;
  delete from matter_file where tenant = current_setting('app.tenant')::uuid and matter = emptied;
  get diagnostics files = row_count;
  delete from matter_message where tenant = current_setting('app.tenant')::uuid and matter = emptied;
  get diagnostics count = row_count;
  update matter_event e set reason = null, data = '{}'
  where e.tenant = current_setting('app.tenant')::uuid and e.matter = emptied;
  return count + files;
end
$$;
revoke all on function forget_matter_words(uuid) from public;
grant execute on function forget_matter_words(uuid) to skolevern_app;
