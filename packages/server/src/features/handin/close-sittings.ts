import { commandAtEnd, decideSitting } from '@karakter/domain/sitting';
import { recordEvent } from '../../platform/events.ts';
import type { Task } from '../../platform/jobs-runner.ts';
import { lockOverdueSittings, saveSittingEvent } from '../sitting/store.ts';
import { handInAnswer } from './hand-in.ts';

/**
 * Brings to rest every sitting of an exam whose own end has passed: what the server has is handed in, and who never
 * opened the paper is absent [S1, D16]. The timer outlives a restart; running again finds nothing left to do.
 */
export function closeSittingsTask({ secret }: { secret: string }): Task {
  return async ({ tx, now }, payload) => {
    const examId = String(payload.examId);
    // All are held before the first event: a hand-in of the same moment then never waits crosswise with this.
    for (const sitting of await lockOverdueSittings(tx, examId, now)) {
      const facts = { ...sitting.plan, now, paperReady: true };
      const decision = decideSitting(sitting.state, commandAtEnd(sitting.state), facts);
      if (decision.kind !== 'accepted') continue;
      const { event } = decision;
      const { candidacyId } = sitting;
      if (event.kind === 'answerHandedIn') {
        await handInAnswer(tx, sitting, event, { secret, actorId: null, now });
      } else {
        await saveSittingEvent(tx, candidacyId, event);
        await recordEvent(tx, { examId, kind: event.kind, actorId: null, at: now, data: { candidacyId } });
      }
    }
  };
}
