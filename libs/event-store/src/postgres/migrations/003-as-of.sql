-- The last ordinal recorded at or before an instant. recorded_at never falls and ordinals have no holes, so
-- halving the log finds it in some twenty look-ups, without an index on time.
create function event_store.ordinal_as_of(p_instant timestamptz) returns bigint
language plpgsql stable set search_path = pg_catalog as $$
declare
  v_low    bigint := 0;
  v_high   bigint;
  v_middle bigint;
begin
  select h.ordinal into v_high from event_store.head h;
  while v_low < v_high loop
    v_middle := (v_low + v_high + 1) / 2;
    if (select e.recorded_at from event_store.event e where e.ordinal = v_middle) <= p_instant then
      v_low := v_middle;
    else
      v_high := v_middle - 1;
    end if;
  end loop;
  return v_low;
end $$;
