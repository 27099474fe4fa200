-- Access to data about persons: a vendor's helper let in for a case, and the yearly review.

create table access_setting (
  tenant uuid primary key references tenant (id),
  -- How many hours a vendor's helper may be let in at a time.
  support_hours integer not null default 8 check (support_hours between 1 and 72),
  -- How many months may pass between two reviews.
  review_months integer not null default 12 check (review_months between 1 and 24)
);

create table support_access (
  tenant uuid not null references tenant (id),
  id uuid not null,
  reference text not null check (reference <> ''),
  -- The party of the register that the helper works for.
  vendor text not null check (vendor <> ''),
  account uuid not null,
  schools uuid[] not null check (cardinality(schools) > 0),
  -- Data types of the register.
  data text[] not null check (cardinality(data) > 0),
  opened_by uuid not null,
  opened_at timestamptz not null,
  until timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  primary key (tenant, id),
  foreign key (tenant, account) references account (tenant, id),
  foreign key (tenant, opened_by) references account (tenant, id),
  check (until > opened_at),
  check (until <= opened_at + interval '72 hours'),
  check ((closed_at is null) = (closed_by is null))
);
create index support_access_account on support_access (tenant, account, until);

-- A review: what each account was on the day, and what was decided of it. The document is kept as it was signed.
create table access_review (
  tenant uuid not null references tenant (id),
  id uuid not null,
  begun_at timestamptz not null,
  begun_by uuid not null,
  closed_at timestamptz,
  closed_by uuid,
  next_due date,
  document bytea,
  document_sha256 text check (document_sha256 ~ '^[0-9a-f]{64}$'),
  primary key (tenant, id),
  foreign key (tenant, begun_by) references account (tenant, id),
  check ((closed_at is null) = (document_sha256 is null)),
  check ((closed_at is null) = (next_due is null))
);
-- One at a time: two open ones could say different things of one account.
create unique index access_review_open on access_review (tenant) where closed_at is null;

create table access_review_line (
  tenant uuid not null references tenant (id),
  review uuid not null,
  account uuid not null,
  verdict text not null check (verdict in ('keep', 'remove')),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (tenant, review, account),
  foreign key (tenant, review) references access_review (tenant, id),
  foreign key (tenant, account) references account (tenant, id)
);

do $$
declare
  name text;
begin
  foreach name in array array['access_setting', 'support_access', 'access_review', 'access_review_line'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I using (tenant = current_setting(''app.tenant'')::uuid)', name);
    execute format('grant select, insert, update on %I to skolevern_app', name);
  end loop;
end
$$;
