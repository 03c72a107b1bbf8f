import type pg from 'pg';
import type { BackedUpTable } from './format.ts';

/**
 * Work that waits, as graphile-worker is asked for it and not as that keeps it, since its own tables differ from version
 * to version. What had failed begins again with all its attempts; what was running when the backup was made, too.
 */
export const jobsTable: BackedUpTable = {
  name: 'waiting_job',
  columns: ['task', 'payload', 'queue', 'run_at', 'key', 'priority', 'most_attempts'],
};

export const selectJobs = `
  select t.identifier, j.payload, q.queue_name, j.run_at, j.key, j.priority, j.max_attempts
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  left join graphile_worker._private_job_queues q on q.id = j.job_queue_id order by j.id`;

/** Where the rows of `jobsTable` are read to. */
export async function makeJobsTable(client: pg.Client): Promise<void> {
  await client.query(`
    create temporary table waiting_job (position bigint generated always as identity, task text, payload json,
      queue text, run_at timestamptz, key text, priority int, most_attempts int) on commit drop`);
}

/** The work that waits, where it is kept already: the first start makes its tables. */
export async function jobsTablesOf(client: pg.Client): Promise<BackedUpTable[]> {
  const { rowCount } = await client.query(
    "select from pg_class where oid = to_regclass('graphile_worker._private_jobs')",
  );
  return rowCount === 0 ? [] : [jobsTable];
}

/** Asks for all of the work that was read, in place of what waits now. */
export async function enqueueRead(client: pg.Client): Promise<void> {
  await client.query('delete from graphile_worker._private_jobs');
  await client.query(`
    select count(graphile_worker.add_job(task, payload, queue_name => queue, run_at => run_at, max_attempts => most_attempts,
      job_key => key, priority => priority)) from (select * from waiting_job order by position) j`);
}
