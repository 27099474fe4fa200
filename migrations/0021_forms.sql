-- What comes by a form, and in which language people are answered.

-- The language that somebody wrote in, or had the page in; null where nobody has said.
alter table matter_party add column lang text check (lang in ('nb', 'nn', 'en'));

-- What one form sent once: the hash of the form's own word and of what was written. Sent twice it is one case.
alter table matter add column form_key text check (form_key ~ '^[0-9a-f]{64}$');
create unique index matter_form on matter (tenant, form_key) where form_key is not null;
