-- Functions are everybody's to call by default; these are the program's alone.
revoke execute on all functions in schema event_store from public;
grant usage on schema event_store to taizhang_app;
grant select on all tables in schema event_store to taizhang_app;
grant execute on function event_store.append(text[], bigint[], integer[], uuid[], json) to taizhang_app;
grant execute on function event_store.ordinal_as_of(timestamptz) to taizhang_app;
