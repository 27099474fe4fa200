-- Mail: what came, byte for byte, and what goes out. Addresses and texts stand here and nowhere else of the platform.

-- The mailboxes of the installation's settings, as they were at the last start, and how each one fares.
create table mail_box (
  tenant uuid not null references tenant (id),
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- What people write to, and what answers come from.
  address text not null check (address <> ''),
  -- With "{reference}" where the reference of a case stands.
  reply_pattern text not null check (reply_pattern like '%{reference}%'),
  -- The mailbox's generation at its server (RFC 3501, 2.3.1.1), and below which number everything of it is kept here.
  uid_validity bigint,
  below_uid bigint not null default 1,
  -- False when the settings name it no longer.
  in_use boolean not null default true,
  answered_at timestamptz,
  failing_since timestamptz,
  -- A code such as ECONNREFUSED or AUTHENTICATIONFAILED, never words of a server.
  failure text,
  primary key (tenant, key)
);

-- One mail that came. Nothing of what is read in it is truth: the bytes are.
create table mail_in (
  tenant uuid not null references tenant (id),
  id uuid not null,
  mailbox text not null,
  via text not null check (via in ('imap', 'smtp')),
  -- When the mailbox's server took it, or we did.
  received_at timestamptz not null,
  kept_at timestamptz not null,
  envelope_from text,
  envelope_to text[] not null default '{}',
  size bigint not null check (size >= 0),
  -- Of the bytes as they came; of a mail that was too large and lies where it was, of nothing.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Of what stands below the headers: two copies of one mail differ only above.
  body_sha256 text check (body_sha256 ~ '^[0-9a-f]{64}$'),
  message_id text,
  uid_validity bigint,
  uid bigint,
  -- The first copy, which has the bytes where they are the same.
  duplicate_of uuid,
  -- waiting: for a person. placed: it has its cases. noted: a bounce or a program's answer, on its case or on none.
  -- set-aside: a person said that it opens nothing. too-large: it lies in its mailbox. new: nobody has read it yet.
  state text not null default 'new' check (state in ('new', 'waiting', 'placed', 'noted', 'set-aside', 'too-large', 'duplicate')),
  -- How often reading it was begun; one that ends the program is not read for ever.
  readings integer not null default 0,
  -- What was read in it, so that a list need not read it again; emptied with the mail.
  kind text,
  from_name text,
  from_address text,
  subject text,
  language text,
  -- Stands in the receipt and in the address for answers until it has its case; random, so that nobody guesses another's.
  reference text not null check (reference ~ '^[0-9a-z]{16}$'),
  -- The case that it is of, as found by the program and confirmed, or the first that it opened.
  matter uuid,
  -- Why the program thinks so.
  matched_by text,
  settled_at timestamptz,
  settled_by text,
  settled_reason text,
  primary key (tenant, id),
  unique (tenant, reference),
  foreign key (tenant, mailbox) references mail_box (tenant, key),
  foreign key (tenant, duplicate_of) references mail_in (tenant, id),
  check ((state = 'duplicate') = (duplicate_of is not null)),
  check (sha256 is not null or state in ('too-large', 'placed', 'set-aside')),
  check ((uid is null) = (uid_validity is null))
);
create unique index mail_in_uid on mail_in (tenant, mailbox, uid_validity, uid) where uid is not null;
-- Nothing comes in twice: the second copy of the same bytes is known by the first.
create unique index mail_in_bytes on mail_in (tenant, sha256) where duplicate_of is null;
create index mail_in_message_id on mail_in (tenant, message_id) where message_id is not null;
create index mail_in_waits on mail_in (tenant, received_at, id) where state in ('new', 'waiting', 'too-large');
create index mail_in_matter on mail_in (tenant, matter) where matter is not null;

-- The bytes in pieces, so that a large mail is never in memory as a whole.
create table mail_in_piece (
  tenant uuid not null references tenant (id),
  mail uuid not null,
  n integer not null check (n >= 0),
  bytes bytea not null,
  primary key (tenant, mail, n),
  foreign key (tenant, mail) references mail_in (tenant, id) on delete cascade
);

-- What goes out: written in the transaction of the act that it tells of, delivered after.
create table mail_out (
  tenant uuid not null references tenant (id),
  id uuid not null,
  -- Without its brackets; answers name it.
  message_id text not null check (message_id ~ '^[^<>[:space:]@]+@[^<>[:space:]@]+$'),
  -- A mailbox of mail_box; null for the owner's first.
  mailbox text,
  purpose text not null check (purpose in ('receipt', 'letter', 'notice')),
  to_name text,
  to_address text not null check (to_address <> ''),
  -- The reference of the case, for the address that answers come to.
  reference text,
  subject text not null check (subject <> ''),
  body text not null check (body <> ''),
  language text not null check (language in ('nb', 'nn', 'en')),
  in_reply_to text,
  refs text[] not null default '{}',
  -- A program wrote it, so no program answers it (RFC 3834).
  automatic boolean not null,
  matter uuid,
  made_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'given-up')),
  attempts integer not null default 0,
  next_at timestamptz not null,
  -- An attempt is under way or was broken off; then nobody knows whether the mail arrived.
  trying_since timestamptz,
  -- Attempts of which nobody knows how they ended.
  unknown_ends integer not null default 0,
  ended_at timestamptz,
  -- A code such as 5.1.1 or ECONNREFUSED, never words of a server.
  failure text,
  -- By a report that came back.
  bounced_at timestamptz,
  bounce_status text,
  primary key (tenant, id),
  unique (tenant, message_id),
  check ((state = 'waiting') = (ended_at is null))
);
create index mail_out_due on mail_out (tenant, next_at, id) where state = 'waiting';
create index mail_out_matter on mail_out (tenant, matter) where matter is not null;

create table mail_out_file (
  tenant uuid not null references tenant (id),
  mail uuid not null,
  n integer not null check (n >= 0),
  name text not null check (name <> ''),
  media_type text not null check (media_type <> ''),
  bytes bytea not null,
  primary key (tenant, mail, n),
  foreign key (tenant, mail) references mail_out (tenant, id) on delete cascade
);

do $$
declare
  name text;
begin
  foreach name in array array['mail_box', 'mail_in', 'mail_in_piece', 'mail_out', 'mail_out_file'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I using (tenant = current_setting(''app.tenant'')::uuid)', name);
    execute format('grant select, insert on %I to skolevern_app', name);
  end loop;
end
$$;
-- What came and what was said is not rewritten; what became of it is.
grant update (address, reply_pattern, uid_validity, below_uid, in_use, answered_at, failing_since, failure)
  on mail_box to skolevern_app;
grant update (state, readings, kind, from_name, from_address, subject, language, matter, matched_by, settled_at, settled_by,
  settled_reason, uid, uid_validity) on mail_in to skolevern_app;
grant update (state, attempts, next_at, trying_since, unknown_ends, ended_at, failure, bounced_at, bounce_status)
  on mail_out to skolevern_app;
