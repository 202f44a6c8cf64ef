-- Numbers the events that follow the checkpoint, in the order given, if the checkpoint still stands at p_after.
-- Answers false if another program has moved it; then nothing is written. A page that leaves out a version of a
-- stream is refused: the log may not be numbered over a hole.
create function kurrent_index.advance(
  p_after     bigint,
  p_versions  bigint[],
  p_commits   bigint[],
  p_prepares  bigint[],
  p_created   timestamptz[],
  p_event_ids uuid[],
  p_attempts  uuid[],
  p_streams   text[],
  p_types     text[]
) returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '10s'
as $$
declare
  v_last kurrent_index.checkpoint;
  v_hole record;
begin
  select * into v_last from kurrent_index.checkpoint for update;
  if v_last.ordinal <> p_after then
    return false;
  end if;

  insert into kurrent_index.entry
    (ordinal, version, commit_position, prepare_position, recorded_at, event_id, attempt, stream, type)
  select p_after + n.place, n.version, n.commit_position, n.prepare_position,
         -- The server's clock may fall, above all when another node takes over; recorded_at does not.
         greatest(v_last.recorded_at, max(date_trunc('milliseconds', n.created)) over (order by n.place)),
         n.event_id, n.attempt, n.stream, n.type
    from unnest(p_versions, p_commits, p_prepares, p_created, p_event_ids, p_attempts, p_streams, p_types)
         with ordinality n(version, commit_position, prepare_position, created, event_id, attempt, stream, type, place);

  select s.stream, coalesce(b.version, 0) + 1 as expected, s.first into v_hole
    from (select stream, min(version) as first, max(version) as last, count(*) as events
            from unnest(p_streams, p_versions) p(stream, version) group by stream) s
    left join kurrent_index.entry b on b.stream = s.stream and b.version = s.first - 1
   where s.last - s.first + 1 <> s.events or (s.first > 1 and b.version is null)
   limit 1;
  if found then
    raise exception 'the log leaves out a version of stream % before version %', v_hole.stream, v_hole.first
      using errcode = 'data_exception';
  end if;

  update kurrent_index.checkpoint c
     set ordinal = e.ordinal, commit_position = e.commit_position, prepare_position = e.prepare_position,
         recorded_at = e.recorded_at
    from kurrent_index.entry e
   where e.ordinal = p_after + cardinality(p_streams);
  return true;
end $$;

-- The last ordinal recorded at or before an instant. recorded_at never falls and ordinals have no holes, so halving
-- finds it in some twenty look-ups.
create function kurrent_index.ordinal_as_of(p_instant timestamptz) returns bigint
language plpgsql stable set search_path = pg_catalog as $$
declare
  v_low    bigint := 0;
  v_high   bigint;
  v_middle bigint;
begin
  select c.ordinal into v_high from kurrent_index.checkpoint c;
  while v_low < v_high loop
    v_middle := (v_low + v_high + 1) / 2;
    if (select e.recorded_at from kurrent_index.entry e where e.ordinal = v_middle) <= p_instant then
      v_low := v_middle;
    else
      v_high := v_middle - 1;
    end if;
  end loop;
  return v_low;
end $$;
