-- A file about people on its way in: it lives for a day, belongs to the one who uploaded it, and is deleted when it has
-- been brought in or discarded. The file is kept as it came, since what it means depends on what is there at the time.
create table people_upload (
  tenant uuid not null references tenant (id),
  id uuid not null,
  actor text not null check (actor <> ''),
  uploaded_at timestamptz not null,
  expires_at timestamptz not null,
  format text not null check (format in ('oneroster', 'ss12000', 'feide', 'spreadsheet')),
  content bytea not null,
  -- What the columns of a spreadsheet have been said to be.
  mapping jsonb,
  primary key (tenant, id)
);
alter table people_upload enable row level security;
alter table people_upload force row level security;
create policy own_tenant on people_upload using (tenant = current_setting('app.tenant')::uuid);
grant select, insert, delete on people_upload to skolevern_app;
grant update (mapping) on people_upload to skolevern_app;

-- From which age a pupil may do what without a guardian, where the owner has decided otherwise than proposed; the law's
-- own ages are in src/law/ages.ts and cannot be set.
create table age_setting (
  tenant uuid not null references tenant (id),
  right_name text not null check (right_name in ('own-account', 'see-own-data', 'see-who-looked', 'ask-for-access', 'object-to-class-list')),
  from_age integer not null check (from_age between 0 and 25),
  -- Why, and who decided.
  note text not null check (note <> ''),
  primary key (tenant, right_name)
);
alter table age_setting enable row level security;
alter table age_setting force row level security;
create policy own_tenant on age_setting using (tenant = current_setting('app.tenant')::uuid);
grant select, insert, update, delete on age_setting to skolevern_app;
