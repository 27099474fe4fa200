-- Party access decided document by document (forvaltningsloven §§ 18-21): what a decision says beside its provision.

alter table matter_document
  -- What sort of document of a municipality it is: some cannot be kept as internal (§ 18 d).
  add column municipal_sort text check (municipal_sort in ('internal', 'secretariat', 'inspection', 'draft', 'elected',
    'agenda', 'control', 'external', 'special-body', 'deciding-unit')),
  -- The facts in an internal document, which the party has a right to (§ 18 c): assessed, and how they are given or why not.
  add column facts text check (facts in ('given', 'none', 'immaterial', 'elsewhere')),
  add column facts_reason text check (facts_reason <> ''),
  -- Why the provision is met in this case (§§ 18 b, 19, 20), and that the letter cannot say so without telling what is kept (§ 24 third paragraph).
  add column why text check (why <> ''),
  add column why_kept_back boolean not null default false;
