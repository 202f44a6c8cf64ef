-- The same function over jsonb: the events are parsed once, not once to be taken apart and once more to be stored.
drop function event_store.append(text[], bigint[], integer[], uuid[], json);

-- Appends a batch of requests, each wholly or not at all, and answers one row per request in their order.
-- A request that cannot be stored never raises: it must not take its neighbours down.
-- The caller puts at most one request per stream and no event id twice into a batch.
--   p_events: [{ request: number of its request from 1, eventId, type, schemaVersion, data, meta }]
create function event_store.append(
  p_streams   text[],
  p_expected  bigint[], -- null: any version
  p_sizes     integer[],
  p_event_ids uuid[],
  p_events    jsonb
) returns table (status text, version bigint, ordinal bigint, event_id uuid)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '10s'
-- Scalar look-ups by key are right for a fresh table too; the planner, left alone, would scan until analysed.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set jit = off
as $$
#variable_conflict use_column
declare
  v_head     bigint;
  v_last     timestamptz;
  v_at       timestamptz;
  v_stored   bigint := 0;    -- events stored by this batch
  v_seen     bigint := 0;    -- events passed, stored or not
  v_current  bigint[];       -- per request: the stream's version found
  v_status   text[] := '{}';
  v_version  bigint[] := '{}';
  v_ordinal  bigint[] := '{}';
  v_taken    uuid[] := '{}';
  v_base     bigint[] := '{}'; -- ordinal before its first event
  v_first    bigint[] := '{}'; -- events of the batch before its first
  v_known    record;
begin
  select h.ordinal, h.recorded_at into v_head, v_last from event_store.head h for update;
  v_at := greatest(date_trunc('milliseconds', clock_timestamp()), v_last); -- only now: others may have held the lock

  select array_agg(coalesce((select s.version from event_store.stream s where s.stream = r.stream), 0) order by r.place)
    into v_current from unnest(p_streams) with ordinality r(stream, place);

  for i in 1 .. cardinality(p_streams) loop
    v_status[i] := case when p_expected[i] is null or p_expected[i] = v_current[i] then 'appended' else 'conflict' end;
    v_version[i] := v_current[i];
    v_taken[i] := null;
  end loop;

  -- The ids come before the version: what is known already is a retry or another fact, never a second one.
  if exists (select from unnest(p_event_ids) i(id)
              where exists (select from event_store.event e where e.event_id = i.id)) then
    for v_known in
      select n.request, max(e.version) as version, max(e.ordinal) as ordinal, (array_agg(e.event_id order by n.place))[1] as first_id,
             count(*) = p_sizes[n.request] and count(distinct e.version - n.place) = 1
               and bool_and(e.stream = p_streams[n.request] and e.meta ->> 'contentHash' = n.meta ->> 'contentHash') as same
        from rows from (jsonb_to_recordset(p_events) as (request integer, "eventId" uuid, meta jsonb))
             with ordinality n(request, id, meta, place)
        join event_store.event e on e.event_id = n.id
       group by n.request
    loop
      v_status[v_known.request] := case when v_known.same then 'duplicate' else 'idTaken' end;
      v_version[v_known.request] := v_known.version;
      v_ordinal[v_known.request] := v_known.ordinal;
      v_taken[v_known.request] := v_known.first_id;
    end loop;
  end if;

  for i in 1 .. cardinality(p_streams) loop
    v_base[i] := v_head + v_stored;
    v_first[i] := v_seen;
    v_seen := v_seen + p_sizes[i];
    if v_status[i] = 'appended' then
      v_stored := v_stored + p_sizes[i];
      v_version[i] := v_current[i] + p_sizes[i];
      v_ordinal[i] := v_head + v_stored;
    end if;
  end loop;

  if v_stored > 0 then
    insert into event_store.event (ordinal, version, recorded_at, event_id, schema_version, stream, type, data, meta)
    select v_base[n.request] + n.place - v_first[n.request], v_current[n.request] + n.place - v_first[n.request],
           v_at, n.id, n.schema_version, p_streams[n.request], n.type, n.data, n.meta
      from rows from (jsonb_to_recordset(p_events) as
             (request integer, "eventId" uuid, type text, "schemaVersion" smallint, data jsonb, meta jsonb))
           with ordinality n(request, id, type, schema_version, data, meta, place)
     where v_status[n.request] = 'appended';

    -- Which streams are new is known under the head's lock. An upsert would insert each twice, once on probation.
    insert into event_store.stream (stream, version)
    select r.stream, r.version from unnest(p_streams, v_version, v_current, v_status) r(stream, version, before, status)
     where r.status = 'appended' and r.before = 0;
    if exists (select from unnest(v_current) c(version) where c.version > 0) then
      update event_store.stream s set version = r.version
        from unnest(p_streams, v_version, v_current, v_status) r(stream, version, before, status)
       where s.stream = r.stream and r.status = 'appended' and r.before > 0;
    end if;

    update event_store.head h set ordinal = v_head + v_stored, recorded_at = v_at;
    perform pg_notify('taizhang_event_store', '');
  end if;

  return query
    select r.status, r.version, r.ordinal, r.taken
      from unnest(v_status, v_version, v_ordinal, v_taken) with ordinality r(status, version, ordinal, taken, place)
     order by r.place;
end $$;

-- One event alone, which is what a clerk's act is: the same as a batch of one where nothing stands against it.
-- Otherwise it raises, TZ001 or 23505 for a version that is not there, 23505 for an id that is known, and stores
-- nothing: `append` says then what it was.
create function event_store.append_one(
  p_stream         text,
  p_expected       bigint, -- null: any version
  p_event_id       uuid,
  p_type           text,
  p_schema_version smallint,
  p_data           jsonb,
  p_meta           jsonb,
  out version      bigint,
  out ordinal      bigint
)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '10s'
as $$
#variable_conflict use_column
declare
  v_at timestamptz;
begin
  -- A row that others held is read again when they let go, and the clock with it.
  update event_store.head h
     set ordinal = h.ordinal + 1,
         recorded_at = greatest(date_trunc('milliseconds', clock_timestamp()), h.recorded_at)
   returning h.ordinal, h.recorded_at into append_one.ordinal, v_at;

  if p_expected = 0 then
    append_one.version := 1;
    insert into event_store.stream (stream, version) values (p_stream, 1);
  elsif p_expected is null then
    insert into event_store.stream as s (stream, version) values (p_stream, 1)
        on conflict (stream) do update set version = s.version + 1
     returning s.version into append_one.version;
  else
    update event_store.stream s set version = s.version + 1 where s.stream = p_stream and s.version = p_expected
    returning s.version into append_one.version;
    if append_one.version is null then
      raise exception 'the stream is not at the expected version' using errcode = 'TZ001';
    end if;
  end if;

  insert into event_store.event (ordinal, version, recorded_at, event_id, schema_version, stream, type, data, meta)
  values (append_one.ordinal, append_one.version, v_at, p_event_id, p_schema_version, p_stream, p_type, p_data, p_meta);
  perform pg_notify('taizhang_event_store', '');
end $$;

revoke execute on function event_store.append(text[], bigint[], integer[], uuid[], jsonb) from public;
revoke execute on function event_store.append_one(text, bigint, uuid, text, smallint, jsonb, jsonb) from public;
grant execute on function event_store.append(text[], bigint[], integer[], uuid[], jsonb) to taizhang_app;
grant execute on function event_store.append_one(text, bigint, uuid, text, smallint, jsonb, jsonb) to taizhang_app;
