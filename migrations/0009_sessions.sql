-- Signing in through an identity provider: which one, how strongly, from where; what is under way; what was refused; and
-- the owner's rules of place and time.

-- handle: what the owner of a session calls it when ending one of several; never what the cookie holds.
-- subject_hash and sid_hash: by which the provider tells us that somebody signed out there (SHA-256 of issuer and value).
-- second_factor_at: when two factors were shown. sensitive_until: how long that counts without use.
-- hint: the provider's token for signing out there, sealed with the cookie's token, which is kept nowhere.
alter table session
  add column handle uuid not null default gen_random_uuid() unique,
  add column provider text check (provider in ('feide', 'idporten')),
  add column origin text check (origin <> ''),
  add column subject_hash text check (subject_hash ~ '^[0-9a-f]{64}$'),
  add column sid_hash text check (sid_hash ~ '^[0-9a-f]{64}$'),
  add column second_factor_at timestamptz,
  add column sensitive_until timestamptz,
  add column hint text;
create index session_subject on session (subject_hash) where subject_hash is not null;
create index session_sid on session (sid_hash) where sid_hash is not null;
grant update (sensitive_until) on session to skolevern_app;

-- A sign-in that has begun, for ten minutes and one use: found by the hash of the browser's cookie, sealed with it.
-- Nobody is known yet, so it belongs to no owner.
create table sign_in_attempt (
  id_hash text primary key check (id_hash ~ '^[0-9a-f]{64}$'),
  sealed text not null,
  expires_at timestamptz not null
);
create index sign_in_attempt_expiry on sign_in_attempt (expires_at);
grant select, insert, delete on sign_in_attempt to skolevern_app;

-- What was refused before anybody knew whose account it would have been: why, where from, when; of whom it does not say.
create table sign_in_refusal (
  id uuid primary key,
  at timestamptz not null,
  profile text not null,
  reason text not null check (reason <> ''),
  origin text
);
create index sign_in_refusal_at on sign_in_refusal (at);
grant select, insert, delete on sign_in_refusal to skolevern_app;

-- Messages from a provider that have been heard, so that none is heard twice.
create table logout_token (
  id_hash text primary key check (id_hash ~ '^[0-9a-f]{64}$'),
  expires_at timestamptz not null
);
create index logout_token_expiry on logout_token (expires_at);
grant select, insert, delete on logout_token to skolevern_app;

-- Which account an identity opens. kind subject: SHA-256 of issuer and sub; kind name: the name at Feide in small letters.
-- One identity opens one account of an owner, and an account is opened by one identity of each kind: nobody shares one.
create table login_identity (
  tenant uuid not null references tenant (id),
  provider text not null check (provider in ('feide', 'idporten')),
  kind text not null check (kind in ('subject', 'name')),
  value text not null check (value <> ''),
  account uuid not null,
  linked_at timestamptz not null default now(),
  primary key (tenant, provider, kind, value),
  unique (tenant, account, provider, kind),
  foreign key (tenant, account) references account (tenant, id)
);
alter table login_identity enable row level security;
alter table login_identity force row level security;
create policy own_tenant on login_identity using (tenant = current_setting('app.tenant')::uuid);
grant select, insert, update, delete on login_identity to skolevern_app;

-- The owner's rules: where from and when a role may be signed in, and when two factors are asked. No row: the defaults.
create table sign_in_rule (
  tenant uuid not null references tenant (id),
  role text not null check (role in ('coordinator', 'leader', 'reader', 'staff', 'pupil', 'guardian', 'archivist', 'support')),
  networks text[] not null default '{}',
  only_networks boolean not null default false,
  weekdays_only boolean not null default false,
  from_time text check (from_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  to_time text check (to_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  second_factor text not null default 'confidential' check (second_factor in ('confidential', 'outside', 'always')),
  idle_minutes integer check (idle_minutes between 5 and 720),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (tenant, role),
  check ((from_time is null) = (to_time is null)),
  check (not only_networks or cardinality(networks) > 0)
);
alter table sign_in_rule enable row level security;
alter table sign_in_rule force row level security;
create policy own_tenant on sign_in_rule using (tenant = current_setting('app.tenant')::uuid);
grant select, insert, update on sign_in_rule to skolevern_app;
