-- What is handed over in a disclosure is made here, and the extracts of our own log belong to the case that they were made for.

alter table disclosure
  -- What was chosen, exactly: keys of kinds of data in the register, or key/field where one of our own fields of the kind was chosen.
  -- Null in disclosures assessed before files were made.
  add column chosen text[] check (cardinality(chosen) > 0 or other is not null),
  -- What was chosen in words.
  add column other text check (other <> ''),
  -- What was given in fact: less than was chosen where something was withheld, or was to be added by hand and was not.
  add column handed_fields text[],
  -- The file that was given (a disclosure_file), and its hash, which stays when the file is gone.
  add column file uuid,
  add column file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  add check ((file is null) = (file_sha256 is null)),
  add check (file is null or handed_at is not null);

-- A file made of what was chosen. One at a time is ready; the bytes go when another takes its place, or it expires.
create table disclosure_file (
  tenant uuid not null references tenant (id),
  -- Version 7, so the primary key is also the order of time.
  id uuid not null,
  disclosure uuid not null,
  made_at timestamptz not null,
  made_by uuid not null,
  -- What it was made of: it is not given when something else is chosen since.
  chosen text[] not null,
  -- Hash of what it says apart from when it was made: it is not given when our rooms say something else since.
  says_sha256 text not null check (says_sha256 ~ '^[0-9a-f]{64}$'),
  -- Hash of the file itself.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  -- The last day that it can be downloaded.
  expires_on date not null,
  state text not null check (state in ('ready', 'replaced', 'gone')),
  bytes bytea,
  primary key (tenant, id),
  foreign key (tenant, disclosure) references disclosure (tenant, id),
  foreign key (tenant, made_by) references account (tenant, id),
  check ((state = 'ready') = (bytes is not null))
);
create unique index disclosure_file_ready on disclosure_file (tenant, disclosure) where state = 'ready';
create index disclosure_file_expiry on disclosure_file (tenant, expires_on) where state = 'ready';

-- A reading of our own log may be for a case; the case is not closed while it is open.
alter table log_reading
  add column matter uuid,
  -- Not checked against rows that are there, of which none has a case: who owns the tables without being superuser sees none of them.
  add foreign key (tenant, matter) references matter (tenant, id) not valid;
create index log_reading_matter on log_reading (tenant, matter, id) where matter is not null;

-- Each time lines of a reading were taken out as a file: who, when and how many.
create table log_extract (
  tenant uuid not null references tenant (id),
  id uuid not null,
  reading uuid not null,
  account uuid not null,
  made_at timestamptz not null,
  lines integer not null check (lines >= 0),
  primary key (tenant, id),
  foreign key (tenant, reading) references log_reading (tenant, id),
  foreign key (tenant, account) references account (tenant, id)
);
create index log_extract_reading on log_extract (tenant, reading, id);

do $$
declare
  name text;
begin
  foreach name in array array['disclosure_file', 'log_extract'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I using (tenant = current_setting(''app.tenant'')::uuid)', name);
    execute format('grant select, insert on %I to skolevern_app', name);
  end loop;
end
$$;
grant update (chosen, other, fields, lifts, handed_fields, file, file_sha256) on disclosure to skolevern_app;
grant update (state, bytes) on disclosure_file to skolevern_app;
grant delete on disclosure_file to skolevern_app;
