-- Parts taken out of documents, and what of a request for documents everybody may read.

-- Which parts of a document are taken out, where and on what ground; never the words. The last one without a copy is being
-- worked with; the others say how each copy was made.
create table matter_redaction (
  tenant uuid not null references tenant (id),
  id uuid not null,
  matter uuid not null,
  document uuid not null,
  -- The file as it came, which nothing changes.
  original uuid not null,
  original_sha256 text not null check (original_sha256 ~ '^[0-9a-f]{64}$'),
  -- [{id, page, area: [left, top, right, bottom], act, section, code, by, at, batch}]
  marks jsonb not null default '[]',
  changed_at timestamptz not null,
  changed_by uuid not null,
  copy uuid,
  made_at timestamptz,
  made_by uuid,
  primary key (tenant, id),
  foreign key (tenant, matter) references matter (tenant, id),
  foreign key (tenant, document) references matter_document (tenant, id),
  foreign key (tenant, original) references matter_file (tenant, id),
  foreign key (tenant, copy) references matter_file (tenant, id),
  foreign key (tenant, changed_by) references account (tenant, id),
  foreign key (tenant, made_by) references account (tenant, id),
  check ((copy is null) = (made_at is null)),
  check ((copy is null) = (made_by is null))
);
create unique index matter_redaction_draft on matter_redaction (tenant, document) where copy is null;
create index matter_redaction_document on matter_redaction (tenant, document, id);

-- What somebody has said of each part of a case: everybody may read it, or no longer. Only added to; the last word holds, and
-- of what nobody has said anything nothing is shown.
create table matter_publication (
  tenant uuid not null references tenant (id),
  id uuid not null,
  matter uuid not null,
  part text not null check (part in ('subject', 'message', 'document', 'note')),
  -- The message or document; of the subject none, and a note is its own.
  item uuid,
  -- What a note says.
  body text check (body <> ''),
  public boolean not null,
  -- What was shown to the one who said it, as SHA-256: when the words are others now, they are not shown.
  seen_sha256 text not null check (seen_sha256 ~ '^[0-9a-f]{64}$'),
  said_at timestamptz not null,
  said_by uuid not null,
  primary key (tenant, id),
  foreign key (tenant, matter) references matter (tenant, id),
  foreign key (tenant, said_by) references account (tenant, id),
  check ((part = 'subject') = (item is null)),
  check (part = 'note' or body is null)
);
create index matter_publication_matter on matter_publication (tenant, matter, id);

-- Whether the owner shows requests for documents to everybody, and the names of those who answer them.
create table openness_setting (
  tenant uuid not null references tenant (id),
  shows_requests boolean not null,
  names_handlers boolean not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (tenant),
  foreign key (tenant, changed_by) references account (tenant, id)
);

do $$
declare
  name text;
begin
  foreach name in array array['matter_redaction', 'matter_publication', 'openness_setting'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I using (tenant = current_setting(''app.tenant'')::uuid)', name);
    execute format('grant select, insert on %I to skolevern_app', name);
  end loop;
end
$$;
grant update (marks, changed_at, changed_by, copy, made_at, made_by) on matter_redaction to skolevern_app;
grant update (shows_requests, names_handlers, changed_at, changed_by) on openness_setting to skolevern_app;
