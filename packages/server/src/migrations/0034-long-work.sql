-- As `enqueue_job`, one at a time with all else in the same line: work that takes minutes leaves room for what takes
-- moments.
create function enqueue_in_line(task text, payload json, job_key text, line text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, queue_name => line, job_key => job_key, max_attempts => 12);
end $$;
