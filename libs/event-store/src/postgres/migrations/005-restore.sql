-- Puts events of a copy back where they stood: ordinals, ids, versions and times as they were. Only who acts as
-- taizhang_owner may call it; the program itself has no way to say when something was recorded. The events must
-- continue the log and every stream without a hole, or nothing of the call is stored.
--   p_events: [{ ordinal, version, recordedAt, eventId, schemaVersion, stream, type, data, meta }], by ordinal
create function event_store.restore(p_events json) returns bigint
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '10s'
-- As in append: look-ups by key, whatever the planner thinks of tables that have just begun to fill.
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set jit = off
as $$
declare
  v_head   bigint;
  v_last   timestamptz;
  v_count  bigint;
  v_wrong  bigint;
begin
  select h.ordinal, h.recorded_at into v_head, v_last from event_store.head h for update;

  with given as (
    select n.ordinal, n.version, n."recordedAt" as recorded_at, n.place, n.stream,
           row_number() over (partition by n.stream order by n.place) as nth,
           coalesce(lag(n."recordedAt") over (order by n.place), v_last, n."recordedAt") as before
      from rows from (json_to_recordset(p_events) as
             (ordinal bigint, version bigint, "recordedAt" timestamptz, stream text))
           with ordinality n(ordinal, version, "recordedAt", stream, place))
  select count(*), min(g.ordinal) filter (where g.ordinal is distinct from v_head + g.place or g.recorded_at < g.before
           or g.version is distinct from coalesce(s.version, 0) + g.nth)
    into v_count, v_wrong
    from given g left join event_store.stream s on s.stream = g.stream;
  if v_wrong is not null then
    raise exception 'event % does not continue the log, whose head is %', v_wrong, v_head
      using errcode = 'integrity_constraint_violation';
  end if;
  if v_count = 0 then
    return v_head;
  end if;

  insert into event_store.event (ordinal, version, recorded_at, event_id, schema_version, stream, type, data, meta)
  select n.ordinal, n.version, n."recordedAt", n."eventId", n."schemaVersion", n.stream, n.type, n.data, n.meta
    from json_to_recordset(p_events) as n(ordinal bigint, version bigint, "recordedAt" timestamptz, "eventId" uuid,
           "schemaVersion" smallint, stream text, type text, data jsonb, meta jsonb);

  insert into event_store.stream as s (stream, version)
  select e.stream, max(e.version) from event_store.event e
   where e.ordinal > v_head and e.ordinal <= v_head + v_count group by e.stream
      on conflict (stream) do update set version = excluded.version;

  update event_store.head h
     set ordinal = v_head + v_count,
         recorded_at = (select e.recorded_at from event_store.event e where e.ordinal = v_head + v_count);
  perform pg_notify('taizhang_event_store', '');
  return v_head + v_count;
end $$;

revoke execute on function event_store.restore(json) from public;
