-- What a large import and a long log wait for is that each reference of each row is looked up.

-- In tables that were never analysed, as in a new installation, the database takes every index that it could look a person
-- or a group up in for equally good, and then the one that was made last. That was the list of names of the whole school,
-- read for each row. It is to be the one of ids.
drop index person_id;
create index person_id on person (tenant, id);
create index school_group_id on school_group (tenant, id);

-- These reach their owner by another reference of the same row too: through the school, the person, the group or the line,
-- which all carry the owner in their key. It is looked up once instead of twice.
alter table person drop constraint person_tenant_fkey;
alter table school_group drop constraint school_group_tenant_fkey;
alter table group_member drop constraint group_member_tenant_fkey;
alter table school_role drop constraint school_role_tenant_fkey;
alter table guardianship drop constraint guardianship_tenant_fkey;
alter table log_person drop constraint log_person_tenant_fkey;
alter table log_leaf drop constraint log_leaf_tenant_fkey;
