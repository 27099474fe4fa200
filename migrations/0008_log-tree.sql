-- The log becomes tamper-evident: its lines are leaves of a Merkle tree per owner (RFC 9162, section 2), whose heads are
-- signed. Append-only like the log itself: the application may add and read. docs/log.md tells what each part proves.

-- Public keys that have signed heads; the private one lies in the data folder. Shared by all owners. What stands here is
-- a list, not a ground for trust: that starts from the key file, or from a key that the verifier brings.
create table log_key (
  -- SHA-256 of the 32 bytes of the key, as hexadecimal digits.
  id text primary key check (id ~ '^[0-9a-f]{64}$'),
  public_key bytea not null check (length(public_key) = 32),
  since timestamptz not null,
  -- The key that this one took over from, and this one's signature on that.
  follows text check (follows ~ '^[0-9a-f]{64}$'),
  followed bytea check (length(followed) = 64),
  check ((follows is null) = (followed is null))
);
grant select, insert on log_key to skolevern_app;

-- Which line stands at which place of the owner's tree.
create table log_leaf (
  tenant uuid not null references tenant (id),
  index bigint not null check (index >= 0),
  line uuid not null,
  hash bytea not null check (length(hash) = 32),
  primary key (tenant, index),
  unique (tenant, line),
  foreign key (tenant, line) references log_line (tenant, id)
);

-- Hashes of whole subtrees at every fourth level, over 16, 256, 4096 ... leaves: those between are at most 15 hashes away.
create table log_node (
  tenant uuid not null references tenant (id),
  level smallint not null check (level > 0 and level % 4 = 0),
  index bigint not null check (index >= 0),
  hash bytea not null check (length(hash) = 32),
  primary key (tenant, level, index)
);

-- Signed tree heads: how many entries there were, when, and their root.
create table log_head (
  tenant uuid not null references tenant (id),
  size bigint not null check (size > 0),
  root bytea not null check (length(root) = 32),
  at timestamptz not null,
  key text not null references log_key (id),
  signature bytea not null check (length(signature) = 64),
  primary key (tenant, size)
);

do $$
declare
  name text;
begin
  foreach name in array array['log_leaf', 'log_node', 'log_head'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I using (tenant = current_setting(''app.tenant'')::uuid)', name);
    execute format('grant select, insert on %I to skolevern_app', name);
  end loop;
end
$$;
