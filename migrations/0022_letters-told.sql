-- Which reminders have gone out of a letter that nobody has read: each has its key, and is told once.
alter table mail_in add column told text[] not null default '{}';
grant update (told) on mail_in to skolevern_app;
