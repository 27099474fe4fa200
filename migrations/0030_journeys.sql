-- Ways through a site that its owner has written down, to be gone in every scan: a name and its steps, line by line, as typed.
alter table observed_site
  add column journeys text not null default '' check (length(journeys) <= 20000);
grant update (journeys) on observed_site to skolevern_app;
