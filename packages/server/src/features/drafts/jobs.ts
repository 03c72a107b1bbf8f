import type { Task } from '../../platform/jobs/jobs-runner.ts';
import { deleteOldDrafts } from './store.ts';

/** Abandoned drafts are deleted. Running again finds nothing left to delete. */
export const deleteOldDraftsTask: Task = async ({ tx, now }) => deleteOldDrafts(tx, now);
