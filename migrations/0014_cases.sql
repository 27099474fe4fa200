-- Everything with a deadline. `matter` is what people call a case: `case` is a word of SQL's. What happened stands in
-- `matter_event`, which is only added to; clocks and reminders are reckoned from it and are never kept as truth.

create table matter (
  tenant uuid not null references tenant (id),
  -- Version 7, so the primary key is also the order of time.
  id uuid not null,
  -- "2026/17" is year and sequence.
  year integer not null check (year between 2000 and 2999),
  sequence integer not null check (sequence > 0),
  kind text not null check (kind in ('foi', 'access', 'rectification', 'erasure', 'restriction', 'objection', 'portability',
    'consent-withdrawal', 'party-access', 'breach', 'log-access', 'disclosure', 'guidance')),
  subject text not null check (subject <> '' and length(subject) <= 200),
  -- Key of the unit in the register; null for the owner as a whole.
  unit text,
  -- The account that has it; null until somebody takes it.
  handler uuid,
  -- To whom it is handed over, and who has not accepted yet: an account or a unit.
  offered_account uuid,
  offered_unit text,
  -- The account that wrote it down, where one did.
  opened_by uuid,
  state text not null check (state in ('received', 'active', 'decided', 'answered', 'complaint', 'appealed', 'closed')),
  received_at timestamptz not null,
  -- The time of day is not known; the instant is then noon in Oslo.
  received_day_only boolean not null default false,
  received_via text not null check (received_via in ('form', 'mail', 'post', 'signed-in', 'staff', 'scan')),
  confidential boolean not null,
  outcome text,
  -- What the outcome rests on, as the letter says it.
  outcome_reason text,
  closed_at timestamptz,
  retain_until date,
  -- For the public page of a request for documents; of others never.
  public_slug text check (public_slug ~ '^[0-9a-z]{16}$'),
  -- What the one who asks holds: the receipt, and the address that mails of this case come to.
  requester_reference text not null check (requester_reference ~ '^[0-9a-z]{16}$'),
  -- When its next clock is due: follows from the events, and is here so that a long list can be sorted.
  next_due timestamptz,
  primary key (tenant, id),
  unique (tenant, year, sequence),
  unique (tenant, requester_reference),
  unique (tenant, public_slug),
  foreign key (tenant, handler) references account (tenant, id),
  foreign key (tenant, offered_account) references account (tenant, id),
  foreign key (tenant, opened_by) references account (tenant, id),
  check (offered_account is null or offered_unit is null),
  check ((state = 'closed') = (closed_at is not null)),
  check (state not in ('decided', 'answered', 'closed') or outcome is not null),
  check (public_slug is null or (kind = 'foi' and not confidential))
);
create index matter_open on matter (tenant, next_due, id) where state <> 'closed';
create index matter_handler on matter (tenant, handler) where state <> 'closed';
create index matter_retain on matter (tenant, retain_until) where retain_until is not null;

-- Who asks, for whom, and on what authority.
create table matter_party (
  tenant uuid not null references tenant (id),
  id uuid not null,
  matter uuid not null,
  part text not null check (part in ('requester', 'subject', 'representative', 'other-body')),
  -- The person of the owner's schools, where it is known who it is; the same id at every school.
  person uuid,
  account uuid,
  name text check (name <> ''),
  -- What the public page calls the one who asks, when they chose to be named there.
  public_name text check (public_name <> ''),
  email text check (email <> ''),
  phone text check (phone <> ''),
  address text check (address <> ''),
  authority text not null check (authority in ('anyone', 'self', 'parental-responsibility', 'information-only', 'foster', 'appointed',
    'mandate', 'public-body', 'unknown')),
  -- How it was shown.
  shown text not null check (shown in ('not-needed', 'signed-in', 'document', 'known-to-staff', 'not-yet')),
  primary key (tenant, id),
  foreign key (tenant, matter) references matter (tenant, id),
  foreign key (tenant, account) references account (tenant, id)
);
create index matter_party_matter on matter_party (tenant, matter);
create index matter_party_person on matter_party (tenant, person) where person is not null;
create index matter_party_account on matter_party (tenant, account) where account is not null;

-- Only added to.
create table matter_event (
  tenant uuid not null references tenant (id),
  id uuid not null,
  matter uuid not null,
  name text not null check (name ~ '^[a-z]+(-[a-z]+)*$'),
  -- When it happened; when it was written down is in the id.
  at timestamptz not null,
  day_only boolean not null default false,
  -- An account, or the name of the part of the program that acted by itself.
  author text not null check (author <> ''),
  reason text check (reason <> ''),
  section text check (section <> ''),
  -- Ids and keys of what it was about: never a name.
  data jsonb not null default '{}',
  -- What the program does by itself it does once: each reminder has its key.
  job_key text check (job_key <> ''),
  primary key (tenant, id),
  foreign key (tenant, matter) references matter (tenant, id)
);
create index matter_event_matter on matter_event (tenant, matter, at, id);
create unique index matter_event_job on matter_event (tenant, matter, job_key) where job_key is not null;

create table matter_message (
  tenant uuid not null references tenant (id),
  id uuid not null,
  matter uuid not null,
  direction text not null check (direction in ('in', 'out', 'note')),
  channel text not null check (channel in ('mail', 'form', 'post', 'signed-in', 'phone', 'in-person', 'scan', 'internal')),
  at timestamptz not null,
  author text not null check (author <> ''),
  from_text text,
  to_text text,
  subject text,
  body text not null,
  -- RFC 5322 ids without their brackets.
  message_id text,
  in_reply_to text,
  -- The mail as it came, byte for byte.
  mail_in uuid,
  mail_out uuid,
  -- Null while an incoming message waits for somebody to have read it.
  handled_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, matter) references matter (tenant, id),
  check (direction = 'in' or handled_at is not null)
);
create index matter_message_matter on matter_message (tenant, matter, id);
create index matter_message_id on matter_message (tenant, message_id) where message_id is not null;
create index matter_message_waits on matter_message (tenant, matter) where handled_at is null;

create table matter_file (
  tenant uuid not null references tenant (id),
  id uuid not null,
  matter uuid not null,
  message uuid,
  -- As it was given; shown, and never used as a path.
  name text not null check (name <> ''),
  media_type text not null check (media_type <> ''),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null check (size >= 0),
  bytes bytea not null,
  added_at timestamptz not null,
  author text not null check (author <> ''),
  primary key (tenant, id),
  foreign key (tenant, matter) references matter (tenant, id),
  foreign key (tenant, message) references matter_message (tenant, id)
);
create index matter_file_matter on matter_file (tenant, matter, id);

-- A document that is asked for, and what is decided of it (offentleglova; forvaltningsloven §§ 18-19; GDPR art. 15, 23).
create table matter_document (
  tenant uuid not null references tenant (id),
  id uuid not null,
  matter uuid not null,
  title text not null check (title <> ''),
  -- Where it is from: an upload, something the system holds, or a task.
  file uuid,
  source text,
  decision text not null default 'undecided' check (decision in ('undecided', 'open', 'partly', 'refused', 'deferred',
    'does-not-exist', 'consent-asked')),
  ground_act text,
  -- "§ 13 første ledd", with paragraph and letter as offentleglova § 31 demands.
  ground_section text,
  -- For offentleglova § 13: the provision that lays down the secrecy.
  secrecy_section text,
  -- Wider access, § 11: considered, and why not.
  wider_access text,
  explanation text,
  -- What the one who asks gets: a copy with parts taken out.
  released_file uuid,
  decided_at timestamptz,
  decided_by uuid,
  primary key (tenant, id),
  foreign key (tenant, matter) references matter (tenant, id),
  foreign key (tenant, file) references matter_file (tenant, id),
  foreign key (tenant, released_file) references matter_file (tenant, id),
  foreign key (tenant, decided_by) references account (tenant, id),
  check ((decision = 'undecided') = (decided_at is null))
);
create index matter_document_matter on matter_document (tenant, matter, id);

-- What a unit or somebody is asked to find or do, by a day.
create table matter_task (
  tenant uuid not null references tenant (id),
  id uuid not null,
  matter uuid not null,
  -- Key of the unit that is to do it; null for the owner as a whole.
  unit text,
  holder uuid,
  wants text not null check (wants <> ''),
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'done', 'nothing-held', 'refused', 'cancelled')),
  answer text check (answer <> ''),
  given_at timestamptz not null,
  given_by text not null check (given_by <> ''),
  ended_at timestamptz,
  ended_by uuid,
  primary key (tenant, id),
  foreign key (tenant, matter) references matter (tenant, id),
  foreign key (tenant, holder) references account (tenant, id),
  foreign key (tenant, ended_by) references account (tenant, id),
  check ((state = 'open') = (ended_at is null)),
  check (state not in ('nothing-held', 'refused') or answer is not null)
);
create index matter_task_matter on matter_task (tenant, matter, id);
create index matter_task_open on matter_task (tenant, due_on, id) where state = 'open';

create table matter_link (
  tenant uuid not null references tenant (id),
  matter uuid not null,
  other uuid not null,
  kind text not null check (kind in ('related', 'same-letter', 'joined-into')),
  primary key (tenant, matter, other),
  foreign key (tenant, matter) references matter (tenant, id),
  foreign key (tenant, other) references matter (tenant, id),
  check (matter <> other)
);
create index matter_link_other on matter_link (tenant, other);

-- Where somebody wants to be told of deadlines: a calendar address that can be taken back, and mail.
create table matter_notice (
  tenant uuid not null references tenant (id),
  account uuid not null,
  email text check (email <> ''),
  -- The language in which they are told.
  lang text not null default 'nb' check (lang in ('nb', 'nn', 'en')),
  -- SHA-256 of the calendar's secret, as 64 hexadecimal digits.
  calendar_hash text check (calendar_hash ~ '^[0-9a-f]{64}$'),
  calendar_made_at timestamptz,
  primary key (tenant, account),
  foreign key (tenant, account) references account (tenant, id),
  check ((calendar_hash is null) = (calendar_made_at is null))
);

do $$
declare
  name text;
begin
  foreach name in array array['matter', 'matter_party', 'matter_event', 'matter_message', 'matter_file', 'matter_document',
    'matter_task', 'matter_link', 'matter_notice'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I using (tenant = current_setting(''app.tenant'')::uuid)', name);
    execute format('grant select, insert on %I to skolevern_app', name);
  end loop;
end
$$;
-- What happened is not rewritten, and neither are messages and files; the rest is.
grant update on matter, matter_party, matter_document, matter_task, matter_notice to skolevern_app;
grant update (handled_at, mail_out, matter) on matter_message to skolevern_app;
grant delete on matter_notice, matter_link to skolevern_app;
