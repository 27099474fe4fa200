-- The log tells whom an act was about and where it came from; accounts may belong to a person of a school.

-- What a line keeps of each person is a commitment: SHA-256 of a random number and the person's id. The number and the
-- id stand in log_person and can be erased with the person; the line, and every proof over it, stays as it is.
alter table log_line
  add column about text[] not null default '{}',
  add column category text check (category <> ''),
  add column origin text check (origin <> '');

create table log_person (
  tenant uuid not null references tenant (id),
  line uuid not null,
  person uuid not null,
  nonce text not null check (nonce ~ '^[0-9a-f]{64}$'),
  primary key (tenant, line, person),
  foreign key (tenant, line) references log_line (tenant, id)
);
create index log_person_person on log_person (tenant, person, line);
alter table log_person enable row level security;
alter table log_person force row level security;
create policy own_tenant on log_person using (tenant = current_setting('app.tenant')::uuid);
grant select, insert, delete on log_person to skolevern_app;

-- staff: works at a school (its relations decide); pupil and guardian: see what is theirs; support: a vendor's helper,
-- who sees nothing but what a case opens; archivist: preserves and deposits.
alter table account drop constraint account_role_check;
alter table account add constraint account_role_check
  check (role in ('coordinator', 'leader', 'reader', 'staff', 'pupil', 'guardian', 'archivist', 'support'));
alter table account
  add column person uuid,
  add column ended_at timestamptz;
-- One person has one account: a second one would be a way round the log.
create unique index account_person on account (tenant, person) where person is not null;
