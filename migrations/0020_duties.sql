-- What the owner does with a right that somebody uses, and the other duties that are cases: restrictions, corrections, disclosures,
-- breaches. A person has the same id at every school, so these are of the owner and not of one school.

-- What of a person is only stored (GDPR art. 18), or not processed while an objection is weighed (art. 21). It holds while it is not
-- lifted, and is lifted only after the person is told (art. 18(3)).
create table person_restriction (
  tenant uuid not null references tenant (id),
  -- Version 7, so the primary key is also the order of time.
  id uuid not null,
  person uuid not null,
  matter uuid not null,
  -- Key of the kind of data in the register; null is every kind.
  category text check (category <> ''),
  -- Key of the purpose in the register; null is every purpose.
  purpose text check (purpose <> ''),
  -- What of our own fields it was when it began: the data stay restricted when the register calls them something else.
  fields text[] not null,
  ground text not null check (ground in ('contested', 'unlawful', 'claims', 'objection', 'objection-upheld', 'kept')),
  -- Those who answer for the person do not see it either.
  guardians_too boolean not null default false,
  began_at timestamptz not null,
  began_by uuid not null,
  told_at timestamptz,
  told_how text check (told_how <> ''),
  lifted_at timestamptz,
  lifted_by uuid,
  primary key (tenant, id),
  foreign key (tenant, matter) references matter (tenant, id),
  foreign key (tenant, began_by) references account (tenant, id),
  foreign key (tenant, lifted_by) references account (tenant, id),
  check ((told_at is null) = (told_how is null)),
  check ((lifted_at is null) = (lifted_by is null)),
  check (lifted_at is null or told_at <= lifted_at)
);
create index person_restriction_open on person_restriction (tenant, person) where lifted_at is null;
create index person_restriction_matter on person_restriction (tenant, matter);

-- Somebody uses what is restricted all the same, on one of the grounds of art. 18(2): for a while, and with a reason.
create table person_restriction_use (
  tenant uuid not null references tenant (id),
  id uuid not null,
  restriction uuid not null,
  account uuid not null,
  ground text not null check (ground in ('consent', 'claims', 'protect-other', 'public-interest')),
  reason text not null check (reason <> ''),
  began_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > began_at),
  primary key (tenant, id),
  foreign key (tenant, restriction) references person_restriction (tenant, id),
  foreign key (tenant, account) references account (tenant, id)
);
create index person_restriction_use_account on person_restriction_use (tenant, account, ends_at);

-- What is decided of one thing that somebody says is wrong (GDPR art. 16). Where something may not be changed, the correction stands
-- beside it (arkivlova); a correction is shown wherever the value is.
create table correction (
  tenant uuid not null references tenant (id),
  id uuid not null,
  matter uuid not null,
  -- Of a person in our own rooms; null where it stands somewhere else.
  person uuid,
  -- One of our own fields about persons, or where it stands.
  field text check (field in ('name', 'birth-date', 'address', 'phone', 'email')),
  place text check (place <> ''),
  wrong text,
  proposed text not null check (proposed <> ''),
  decision text not null default 'undecided' check (decision in ('undecided', 'corrected', 'appended', 'refused')),
  -- Why it is appended to and not changed, or refused: with its section.
  ground text check (ground <> ''),
  section text check (section <> ''),
  decided_at timestamptz,
  decided_by uuid,
  primary key (tenant, id),
  foreign key (tenant, matter) references matter (tenant, id),
  foreign key (tenant, decided_by) references account (tenant, id),
  check ((field is null) = (person is null)),
  check ((field is null) <> (place is null)),
  check ((decision = 'undecided') = (decided_at is null)),
  check (decision in ('undecided', 'corrected') or ground is not null and section is not null)
);
create index correction_matter on correction (tenant, matter, id);
create index correction_person on correction (tenant, person) where person is not null;

-- What others have been given about somebody, or were refused.
create table disclosure (
  tenant uuid not null references tenant (id),
  id uuid not null,
  matter uuid not null,
  person uuid,
  -- Who it was about, where that is nobody of the schools today.
  person_name text check (person_name <> ''),
  recipient text not null check (recipient <> ''),
  -- Key of the table of grounds; what is not in the table is not allowed.
  ground text not null check (ground <> ''),
  -- Why the ground holds here, in the handler's words.
  assessment text not null check (assessment <> ''),
  -- Which provision lifts the duty of confidentiality, where the data are confidential.
  lifts text check (lifts <> ''),
  -- What was chosen, each in a word or two; never more than is needed (art. 5(1)(c)).
  fields text[] not null check (cardinality(fields) > 0),
  why_needed text not null check (why_needed <> ''),
  -- Why those concerned are not told yet, where they are not (personopplysningsloven § 16).
  quiet text check (quiet <> ''),
  decided_at timestamptz not null,
  decided_by uuid not null,
  handed_at timestamptz,
  handed_by uuid,
  how text check (how in ('file', 'mail', 'by-hand', 'phone')),
  primary key (tenant, id),
  foreign key (tenant, matter) references matter (tenant, id),
  foreign key (tenant, decided_by) references account (tenant, id),
  foreign key (tenant, handed_by) references account (tenant, id),
  check (person is not null or person_name is not null),
  check ((handed_at is null) = (handed_by is null) and (handed_at is null) = (how is null))
);
create index disclosure_matter on disclosure (tenant, matter, id);
create index disclosure_person on disclosure (tenant, person) where person is not null;

-- How a breach was assessed, each time it was: the last one holds. Art. 33(5): facts, effects, and what was done.
create table breach_assessment (
  tenant uuid not null references tenant (id),
  id uuid not null,
  matter uuid not null,
  at timestamptz not null,
  author uuid not null,
  what_happened text not null check (what_happened <> ''),
  -- Any of them; none is no breach.
  affects text[] not null check (affects <@ array['confidentiality', 'integrity', 'availability']),
  categories text[] not null,
  persons_least integer check (persons_least >= 0),
  persons_most integer check (persons_most >= persons_least),
  children boolean,
  protected_addresses boolean,
  effects text not null check (effects <> ''),
  likelihood integer check (likelihood between 1 and 4),
  severity integer check (severity between 1 and 4),
  remedied text not null check (remedied <> ''),
  notify_authority boolean,
  authority_why text check (authority_why <> ''),
  notify_persons boolean,
  persons_why text check (persons_why <> ''),
  primary key (tenant, id),
  foreign key (tenant, matter) references matter (tenant, id),
  foreign key (tenant, author) references account (tenant, id)
);
create index breach_assessment_matter on breach_assessment (tenant, matter, id);

-- What of logs, a network, a mailbox or files somebody named may see, because of whom, from when to when; it ends by itself.
create table log_access (
  tenant uuid not null references tenant (id),
  id uuid not null,
  matter uuid not null,
  asked_by text not null check (asked_by in ('school', 'police', 'own-report', 'alarm')),
  what text not null check (what in ('log', 'network', 'mailbox', 'files')),
  -- Which system, and whose: as the owner calls them.
  system text not null check (system <> ''),
  whose text not null check (whose <> ''),
  from_day date not null,
  to_day date not null,
  suspicion text not null check (suspicion <> ''),
  proportionality text not null check (proportionality <> ''),
  told text not null check (told in ('before', 'after')),
  told_on date,
  told_due date,
  told_why text check (told_why <> ''),
  -- The order of the court, as it was uploaded.
  order_file uuid,
  seen_by uuid not null,
  until_day date not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  ended_at timestamptz,
  found text check (found <> ''),
  primary key (tenant, id),
  foreign key (tenant, matter) references matter (tenant, id),
  foreign key (tenant, order_file) references matter_file (tenant, id),
  foreign key (tenant, seen_by) references account (tenant, id),
  foreign key (tenant, opened_by) references account (tenant, id),
  check (from_day <= to_day),
  check (asked_by <> 'police' or order_file is not null),
  check (told <> 'before' or told_on is not null),
  check (told <> 'after' or told_due is not null and told_why is not null),
  check ((ended_at is null) = (found is null))
);
create index log_access_matter on log_access (tenant, matter, id);

do $$
declare
  name text;
begin
  foreach name in array array['person_restriction', 'person_restriction_use', 'correction', 'disclosure', 'breach_assessment', 'log_access'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I using (tenant = current_setting(''app.tenant'')::uuid)', name);
    execute format('grant select, insert on %I to skolevern_app', name);
  end loop;
end
$$;
-- What was restricted, decided and told is not rewritten: each row goes on one step at a time.
grant update (told_at, told_how, lifted_at, lifted_by) on person_restriction to skolevern_app;
grant update (decision, ground, section, decided_at, decided_by) on correction to skolevern_app;
grant update (handed_at, handed_by, how, quiet) on disclosure to skolevern_app;
grant update (told_on, ended_at, found) on log_access to skolevern_app;
