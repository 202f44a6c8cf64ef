-- Functions are everybody's to call by default; these are the program's alone.
revoke execute on all functions in schema kurrent_index from public;
grant usage on schema kurrent_index to taizhang_app;
grant select on all tables in schema kurrent_index to taizhang_app;
grant execute on function kurrent_index.advance(
  bigint, bigint[], bigint[], bigint[], timestamptz[], uuid[], uuid[], text[], text[]) to taizhang_app;
grant execute on function kurrent_index.ordinal_as_of(timestamptz) to taizhang_app;
