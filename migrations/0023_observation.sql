-- What really happens, as observers see it. Nothing here is about a person: who used a system is never kept.

-- A case of what was observed, and how such a case ends.
alter table matter drop constraint matter_kind_check;
alter table matter add constraint matter_kind_check check (kind in ('foi', 'access', 'rectification', 'erasure', 'restriction',
  'objection', 'portability', 'consent-withdrawal', 'party-access', 'breach', 'log-access', 'disclosure', 'guidance', 'observed'));
alter table matter drop constraint matter_received_via_check;
alter table matter add constraint matter_received_via_check check (received_via in ('form', 'mail', 'post', 'signed-in', 'staff', 'scan',
  'observed'));

-- A web site that the owner answers for.
create table observed_site (
  tenant uuid not null references tenant (id),
  id uuid not null,
  -- Its address: scheme, host, perhaps a port and a path that its pages lie under.
  url text not null check (url ~ '^https?://[a-z0-9.-]+(:[0-9]+)?(/[^[:space:]?#]*)?$'),
  -- Key of the unit in the register; null for the owner as a whole.
  unit text check (unit <> ''),
  -- Hosts that are the owner's own beside it.
  own_hosts text[] not null default '{}',
  -- Pages that are always visited.
  pages text[] not null default '{}',
  pages_limit integer not null default 10 check (pages_limit between 1 and 200),
  robots text not null default 'obey' check (robots in ('obey', 'ignore')),
  -- Its pages tell of what is sensitive: a help line, special education, health.
  sensitive boolean not null default false,
  every text not null default 'week' check (every in ('never', 'day', 'week', 'month')),
  -- What a file or a DNS record of the site must say to show that it is the owner's.
  proof text not null check (proof ~ '^[0-9a-z]{16}$'),
  confirmed_how text check (confirmed_how in ('file', 'dns', 'word')),
  confirmed_at timestamptz,
  confirmed_by uuid,
  -- What was seen there is shown on the owner's public page, in the public version.
  public boolean not null default false,
  -- Invented, for the demo: no browser goes there.
  invented boolean not null default false,
  added_at timestamptz not null,
  added_by uuid not null,
  ended_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, added_by) references account (tenant, id),
  foreign key (tenant, confirmed_by) references account (tenant, id),
  check ((confirmed_how is null) = (confirmed_at is null)),
  check ((confirmed_how is null) = (confirmed_by is null))
);
create unique index observed_site_url on observed_site (tenant, url) where ended_at is null;

-- One look by one observer: a scan, a file that was read, an answer, a page that was fetched.
create table observation_run (
  tenant uuid not null references tenant (id),
  id uuid not null,
  observer text not null check (observer ~ '^[a-z]+(-[a-z]+)*$'),
  unit text check (unit <> ''),
  -- Of a scan of a site.
  site uuid,
  -- The account, or the part of the program that began it.
  author text not null check (author <> ''),
  asked_at timestamptz not null,
  begun_at timestamptz,
  -- The process that scans says that it lives; a run that has been silent for long was broken off.
  worked_at timestamptz,
  ended_at timestamptz,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'broken-off')),
  -- Visits made, and of how many as far as is known.
  visits_done integer not null default 0,
  visits_of integer not null default 0,
  failure text check (failure ~ '^[A-Za-z0-9_.-]{1,80}$'),
  -- SHA-256 of what it was read from: a file, or the manifest of a scan.
  source text check (source ~ '^[0-9a-f]{64}$'),
  -- In numbers: how many of what.
  totals jsonb not null default '{}',
  -- What a scan gave, as the scanner tells it.
  result jsonb,
  primary key (tenant, id),
  foreign key (tenant, site) references observed_site (tenant, id),
  check ((state in ('done', 'failed', 'broken-off')) = (ended_at is not null)),
  check (state <> 'done' or source is not null)
);
create index observation_run_site on observation_run (tenant, site, id) where site is not null;
create index observation_run_waits on observation_run (tenant, id) where state in ('queued', 'running');
create unique index observation_run_one on observation_run (tenant, site) where state in ('queued', 'running');

-- Only added to.
create table observation (
  tenant uuid not null references tenant (id),
  id uuid not null,
  run uuid not null,
  observer text not null check (observer ~ '^[a-z]+(-[a-z]+)*$'),
  unit text check (unit <> ''),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  seen jsonb not null,
  -- How many times that day, where the source counts.
  seen_count integer check (seen_count >= 0),
  at timestamptz not null,
  source text not null check (source ~ '^[0-9a-f]{64}$'),
  primary key (tenant, id),
  foreign key (tenant, run) references observation_run (tenant, id)
);
create index observation_of_run on observation (tenant, run);
create index observation_observer on observation (tenant, observer, at);

-- Who gets something from whom visits a site: since when, until when, and the case that it opened.
create table observed_recipient (
  tenant uuid not null references tenant (id),
  site uuid not null,
  host text not null check (host <> ''),
  organisation text not null check (organisation <> ''),
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  matter uuid,
  primary key (tenant, site, host),
  foreign key (tenant, site) references observed_site (tenant, id),
  foreign key (tenant, matter) references matter (tenant, id)
);

-- The raw material of a scan. What it was stays when the bytes are gone.
create table observation_file (
  tenant uuid not null references tenant (id),
  run uuid not null,
  name text not null check (name ~ '^[a-zA-Z0-9._/-]{1,200}$'),
  media_type text not null check (media_type <> ''),
  size integer not null check (size >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea,
  deleted_at timestamptz,
  primary key (tenant, run, name),
  foreign key (tenant, run) references observation_run (tenant, id),
  check ((bytes is null) = (deleted_at is not null))
);
create index observation_file_kept on observation_file (tenant, run) where bytes is not null;

-- What a person has said of a difference between what was seen and the register. Only added to; the last word holds.
create table observation_decision (
  tenant uuid not null references tenant (id),
  id uuid not null,
  unit text check (unit <> ''),
  site uuid,
  -- Of the difference: the same each time it is found.
  difference text not null check (length(difference) between 1 and 400),
  decision text not null check (decision in ('looked-at', 'accepted', 'handed-over')),
  reason text check (reason <> ''),
  at timestamptz not null,
  said_by uuid not null,
  primary key (tenant, id),
  foreign key (tenant, site) references observed_site (tenant, id),
  foreign key (tenant, said_by) references account (tenant, id),
  check (decision <> 'accepted' or reason is not null)
);
create index observation_decision_difference on observation_decision (tenant, difference, id);

-- How long the owner keeps the raw material of scans.
create table observation_setting (
  tenant uuid not null references tenant (id),
  keep_days integer not null check (keep_days between 1 and 3650),
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (tenant),
  foreign key (tenant, changed_by) references account (tenant, id)
);

do $$
declare
  name text;
begin
  foreach name in array array['observed_site', 'observation_run', 'observation', 'observed_recipient', 'observation_file',
    'observation_decision', 'observation_setting'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I using (tenant = current_setting(''app.tenant'')::uuid)', name);
    execute format('grant select, insert on %I to skolevern_app', name);
  end loop;
end
$$;
grant update (own_hosts, pages, pages_limit, robots, sensitive, every, confirmed_how, confirmed_at, confirmed_by, public, ended_at)
  on observed_site to skolevern_app;
grant update (begun_at, worked_at, ended_at, state, visits_done, visits_of, failure, source, totals, result)
  on observation_run to skolevern_app;
grant update (organisation, last_seen, matter) on observed_recipient to skolevern_app;
grant update (bytes, deleted_at) on observation_file to skolevern_app;
grant update (keep_days, changed_at, changed_by) on observation_setting to skolevern_app;
