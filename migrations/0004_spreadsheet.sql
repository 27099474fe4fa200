-- A spreadsheet on its way into the register: what somebody has uploaded, and what they have said its columns are.
-- It lives for a day, belongs to the one who uploaded it, and is deleted when it has been brought in or discarded.
create table spreadsheet_upload (
  tenant uuid not null references tenant (id),
  id uuid not null,
  actor text not null check (actor <> ''),
  uploaded_at timestamptz not null,
  expires_at timestamptz not null,
  file_name text not null check (file_name <> ''),
  -- The sheets as they were read: name and rows of text.
  sheets jsonb not null,
  mapping jsonb,
  -- Who the owner is, told while its register was empty.
  founding jsonb,
  primary key (tenant, id)
);
alter table spreadsheet_upload enable row level security;
alter table spreadsheet_upload force row level security;
create policy own_tenant on spreadsheet_upload using (tenant = current_setting('app.tenant')::uuid);
grant select, insert, delete on spreadsheet_upload to skolevern_app;
grant update (mapping) on spreadsheet_upload to skolevern_app;
