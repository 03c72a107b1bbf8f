import { lockCommission } from '../planning/commission-store.ts';
import { commissionToGrade, memberFactsFor } from './access.ts';
import type { AtWork } from './decide.ts';
import type { GradedPapers } from './graded-papers.ts';

type Asked = Parameters<typeof commissionToGrade>[0];

/** All decisions on the commission's answers happen one after the other, each on the current state. */
export async function lockedWork(call: Asked, commissionId: string, papers: GradedPapers): Promise<AtWork> {
  // First lock, then read: the members may have changed during the wait.
  await lockCommission(call.tx, commissionId);
  const commission = await commissionToGrade(call, commissionId);
  const facts = memberFactsFor(commission, await papers.of(call.tx, commission));
  return { tx: call.tx, now: call.now, commission, facts };
}
