import {
  type CandidateListErrorText,
  candidateRoutes,
  mostListErrors,
} from '@karakter/contract/planning/candidates';
import type { CandidateList } from '@karakter/domain/planning/candidate-list';
import type { ListReader } from '../../integrations/spreadsheet/port.ts';
import type { Database, Tx } from '../../platform/database/db.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { AfterTransaction, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import type { Clock } from '../../platform/jobs/clock.ts';
import { examWithCandidates, openForOrRefuse } from '../exam/access.ts';
import type { ExamRecord } from '../exam/store.ts';
import { lockRegister } from '../people/register.ts';
import { importCandidates } from './candidate-import.ts';
import { type GivenList, readGivenList } from './candidate-list-reader.ts';
import { type PlannedLine, planImport } from './candidate-plan.ts';

export type ListParts = { readonly db: Database; readonly clock: Clock; readonly lists: ListReader };
type Asked = { readonly actor: Actor; readonly examId: string; readonly given: GivenList };

function lineView({ row, effect, before, after, knownAs, otherEmail }: PlannedLine) {
  const { line, name, studentNumber, email } = row;
  return { line, name, studentNumber, email, ...after, effect, before, knownAs, otherEmail };
}

/** What the list would do, its own errors and those that only the registers show, by line. */
async function planOf(tx: Tx, exam: ExamRecord, list: CandidateList) {
  const { lines, errors } = await planImport(tx, exam, list);
  const all: CandidateListErrorText[] = [...list.errors, ...errors].sort((a, b) => a.line - b.line);
  return { lines, errors: all.slice(0, mostListErrors), errorCount: all.length };
}

/**
 * Reads the list away from the server and from any transaction, so that it delays no request, and does the rest in a
 * transaction of its own with all that was checked before it was read.
 */
function withListRead<T>(
  { db, clock, lists }: ListParts,
  { actor, examId, given }: Asked,
  effect: 'read' | 'write',
  work: (tx: Tx, exam: ExamRecord, list: CandidateList, now: Temporal.Instant) => Promise<T>,
): AfterTransaction<T> {
  return new AfterTransaction(async () => {
    const list = await readGivenList(lists, given);
    return inTransaction(db, { identity: 'visible', effect }, async (tx) => {
      const now = clock.now();
      const exam = await examWithCandidates(tx, actor, examId, effect === 'read' ? 'see' : 'change');
      openForOrRefuse(exam, 'registerCandidates', now);
      return work(tx, exam, list, now);
    });
  });
}

/** Lists of candidates, given as text or as a file. */
export function mountLists(mount: Mount, parts: ListParts): void {
  mount(candidateRoutes.previewCandidates, async ({ tx, actor, now, params: { examId }, body: given }) => {
    openForOrRefuse(await examWithCandidates(tx, actor, examId, 'see'), 'registerCandidates', now);
    return withListRead(parts, { actor, examId, given }, 'read', async (own, exam, list) => {
      const { lines, errors, errorCount } = await planOf(own, exam, list);
      const { headerRecognised, ignoredHeadings, notes } = list;
      return { rows: lines.map(lineView), errors, errorCount, headerRecognised, ignoredHeadings, notes };
    });
  });

  mount(candidateRoutes.importCandidates, async ({ tx, actor, now, params: { examId }, body: given }) => {
    openForOrRefuse(await examWithCandidates(tx, actor, examId, 'see'), 'registerCandidates', now);
    return withListRead(parts, { actor, examId, given }, 'write', async (own, exam, list, at) => {
      await lockRegister(own);
      const { lines, errors, errorCount } = await planOf(own, exam, list);
      if (errorCount > 0) refuse('candidateListFaulty', { count: errorCount, errors });
      return importCandidates(own, exam, lines, { actorId: actor.personId, at });
    });
  });
}
