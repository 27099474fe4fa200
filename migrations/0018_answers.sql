-- Answering a request for documents: what a decision of a document says beside its provision, and the letters.

alter table matter_document
  -- Why the rest of the document is kept too (offentleglova § 12); `all`: there is no rest.
  add column rest_ground text check (rest_ground in ('a', 'b', 'c', 'all')),
  add column rest_reason text check (rest_reason <> ''),
  -- Until when access is put off (§ 5), or by when whoever is asked for consent is to answer (§ 13 third paragraph).
  add column until_day date,
  add column until_event text check (until_event <> ''),
  -- The body that it was sent on to, because it is theirs.
  add column sent_on_to text check (sent_on_to <> '');

-- A letter as it is being written; what was sent stands among the messages of the case, with its files.
create table answer_letter (
  tenant uuid not null references tenant (id),
  matter uuid not null,
  kind text not null check (kind in ('answer', 'interim', 'forward', 'reasons', 'complaint')),
  language text not null check (language in ('nb', 'nn', 'en')),
  -- What people have written in place of what is drafted, by the key of the paragraph.
  edits jsonb not null default '{}',
  saved_at timestamptz not null,
  saved_by uuid not null,
  primary key (tenant, matter, kind),
  foreign key (tenant, matter) references matter (tenant, id),
  foreign key (tenant, saved_by) references account (tenant, id)
);

-- Our own new assessment of a document that somebody complains of (forvaltningsloven § 33 second paragraph). Only added to.
create table answer_reassessment (
  tenant uuid not null references tenant (id),
  id uuid not null,
  matter uuid not null,
  document uuid not null,
  result text not null check (result in ('upheld', 'changed')),
  why text not null check (why <> ''),
  -- What was decided before, as it stood.
  before text not null check (before <> ''),
  assessed_at timestamptz not null,
  assessed_by uuid not null,
  primary key (tenant, id),
  foreign key (tenant, matter) references matter (tenant, id),
  foreign key (tenant, document) references matter_document (tenant, id),
  foreign key (tenant, assessed_by) references account (tenant, id)
);
create index answer_reassessment_matter on answer_reassessment (tenant, matter, id);

do $$
declare
  name text;
begin
  foreach name in array array['answer_letter', 'answer_reassessment'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I using (tenant = current_setting(''app.tenant'')::uuid)', name);
    execute format('grant select, insert on %I to skolevern_app', name);
  end loop;
end
$$;
grant update, delete on answer_letter to skolevern_app;
