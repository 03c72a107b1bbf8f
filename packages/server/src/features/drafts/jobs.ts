import type { Task } from '../../platform/jobs/jobs-runner.ts';
import { deleteOldDrafts } from './store.ts';

/** What was begun and left is not kept for ever. Running again finds nothing left to delete. */
export const deleteOldDraftsTask: Task = async ({ tx, now }) => deleteOldDrafts(tx, now);
