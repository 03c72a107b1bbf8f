import type { Tx } from '../../platform/database/db.ts';
import { attemptIdsWithWriting } from '../sitting/answer/answer-store.ts';
import type { Sitting } from '../sitting/store.ts';

/** A candidate who has written has opened the paper, also when the server stopped before it recorded that. */
export async function withWhatIsWritten(tx: Tx, sittings: readonly Sitting[]): Promise<Sitting[]> {
  const waiting = sittings.filter(({ state }) => state.kind === 'waiting').map(({ attemptId }) => attemptId);
  const written = waiting.length > 0 ? await attemptIdsWithWriting(tx, waiting) : new Set();
  return sittings.map((sitting) =>
    written.has(sitting.attemptId)
      ? { ...sitting, state: { kind: 'open', startedAt: sitting.plan.startsAt } }
      : sitting,
  );
}
