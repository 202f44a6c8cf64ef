-- The open cases of an agency are counted for its deadline board from the index alone, however wide their rows are.
drop index views.register_open;
create index register_open on views.register_entry (build, agency, submitted_on, opened)
  include (handler, stage, owed, due_on, due_days, due_not_before, consulting_until)
  where known_until is null and concluded_on is null and not voided;
