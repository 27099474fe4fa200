-- What somebody decides of a difference can say more: that it was put right, that it was none, or that an agreement is on its way; until when
-- it is to stand; and in which role it was said.
alter table observation_decision drop constraint observation_decision_decision_check;
alter table observation_decision add constraint observation_decision_decision_check
  check (decision in ('looked-at', 'accepted', 'agreement-coming', 'handed-over', 'put-right', 'false-alarm'));
alter table observation_decision drop constraint observation_decision_check;
alter table observation_decision add constraint observation_decision_says_why
  check (decision not in ('accepted', 'false-alarm') or reason is not null);
alter table observation_decision
  -- The last day on which it stands; null where nobody has said one.
  add column until_day date,
  -- The role of who said it; null before this was kept.
  add column said_role text check (said_role <> '');

-- The breach that was begun from a recipient, so that it is not begun twice.
alter table observed_recipient
  add column breach uuid,
  -- Not checked against rows that are there, of which none has a breach (as in 0026).
  add foreign key (tenant, breach) references matter (tenant, id) not valid;
grant update (breach) on observed_recipient to skolevern_app;
