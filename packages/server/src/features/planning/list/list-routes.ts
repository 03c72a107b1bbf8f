import {
  type CandidateListErrorText,
  type CandidateListPreview,
  candidateRoutes,
  mostListErrors,
} from '@karakter/contract/planning/candidates';
import type { GivenList } from '@karakter/contract/planning/given-list';
import type { CandidateList } from '@karakter/domain/planning/list/candidate-list';
import type { CandidateListRow } from '@karakter/domain/planning/list/candidate-row';
import type { ListReader } from '../../../integrations/spreadsheet/port.ts';
import type { Database, Tx } from '../../../platform/database/db.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { AfterTransaction, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import type { Clock } from '../../../platform/jobs/clock.ts';
import { examWithCandidates, openForOrRefuse } from '../../exam/access.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { lockRegister } from '../../people/register.ts';
import { importCandidates } from './candidate-import.ts';
import { namedIn, readGivenList } from './candidate-list-reader.ts';
import { type PlannedLine, planImport } from './candidate-plan.ts';
import { rememberedHeadings, rememberHeadings } from './list-headings.ts';

export type ListParts = { readonly db: Database; readonly clock: Clock; readonly lists: ListReader };
type Asked = {
  readonly actor: Actor;
  readonly examId: string;
  readonly given: GivenList;
  readonly remembered: Awaited<ReturnType<typeof rememberedHeadings>>;
};

function lineView({ row, personId: _, candidacyId: __, after, ...line }: PlannedLine) {
  const { line: number, name, studentNumber, email } = row;
  return { ...line, line: number, name, studentNumber, email, ...after };
}

const textsOf = ({
  line,
  studentNumber,
  name,
  email,
  extraMinutes,
  room = '',
  seat = '',
  group = '',
}: CandidateListRow) => ({
  line,
  texts: { studentNumber, name, email, extraMinutes: String(extraMinutes || ''), room, seat, group },
});

/** The effect of the list, its own errors and those that only the registers show, and the lines that wait. */
async function planOf(tx: Tx, exam: ExamRecord, list: CandidateList, given: GivenList) {
  const choices = { takeNames: new Set(given.takeNames), keepEmails: new Set(given.keepEmails) };
  const { lines, errors: ofRegister } = await planImport(tx, exam, list, choices);
  const errors: CandidateListErrorText[] = [...list.errors, ...ofRegister].sort((a, b) => a.line - b.line);
  const refused = new Set(ofRegister.map(({ line }) => line));
  const ofRows = list.rows.filter(({ line }) => refused.has(line)).map(textsOf);
  const waiting = [...list.faultyRows, ...ofRows].sort((a, b) => a.line - b.line);
  return { lines, errors, waiting };
}

async function previewOf(
  tx: Tx,
  exam: ExamRecord,
  list: CandidateList,
  given: GivenList,
): Promise<CandidateListPreview> {
  const { lines, errors, waiting } = await planOf(tx, exam, list, given);
  const { headerRecognised, ignoredHeadings, unknownHeadings, notes } = list;
  return {
    rows: lines.map(lineView),
    waiting: waiting.slice(0, mostListErrors),
    waitingCount: waiting.length,
    errors: errors.slice(0, mostListErrors),
    errorCount: errors.length,
    headerRecognised,
    ignoredHeadings,
    unknownHeadings,
    notes,
  };
}

/**
 * Reads the list in another process and outside any transaction, so that it delays no request, and then does the rest
 * in a transaction that repeats all checks.
 */
function withListRead<T>(
  { db, clock, lists }: ListParts,
  { actor, examId, given, remembered }: Asked,
  effect: 'read' | 'write',
  work: (tx: Tx, exam: ExamRecord, list: CandidateList, now: Temporal.Instant) => Promise<T>,
): AfterTransaction<T> {
  return new AfterTransaction(async () => {
    const list = await readGivenList(lists, actor.personId, given, remembered);
    return inTransaction(db, { identity: 'visible', effect }, async (tx) => {
      const now = clock.now();
      const exam = await examWithCandidates(tx, actor, examId, effect === 'read' ? 'see' : 'change');
      openForOrRefuse(exam, 'registerCandidates', now);
      return work(tx, exam, list, now);
    });
  });
}

/** The first check, in the request's own transaction: whether the exam accepts lists at all. */
async function asked(
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  { examId, given }: Omit<Asked, 'actor' | 'remembered'>,
) {
  const exam = await examWithCandidates(tx, actor, examId, 'see');
  openForOrRefuse(exam, 'registerCandidates', now);
  return { actor, examId, given, remembered: await rememberedHeadings(tx, exam.unitId) };
}

/** Lists of candidates, given as text or as a file. */
export function mountLists(mount: Mount, parts: ListParts): void {
  mount(candidateRoutes.previewCandidates, async ({ tx, actor, now, params: { examId }, body: given }) => {
    const first = await asked(tx, actor, now, { examId, given });
    return withListRead(parts, first, 'read', (own, exam, list) => previewOf(own, exam, list, given));
  });

  mount(candidateRoutes.importCandidates, async ({ tx, actor, now, params: { examId }, body: given }) => {
    const first = await asked(tx, actor, now, { examId, given });
    return withListRead(parts, first, 'write', async (own, exam, list, at) => {
      await lockRegister(own);
      const { lines, errors, waiting } = await planOf(own, exam, list, given);
      // Faults of the headings concern every line, and a line that the officer has not seen is not left out.
      if (errors.length > 0 && (waiting.length === 0 || waiting.length !== given.waiting))
        refuse('candidateListFaulty', { count: errors.length, errors: errors.slice(0, mostListErrors) });
      const by = { actorId: actor.personId, at };
      await rememberHeadings(own, exam.unitId, namedIn(given), by);
      return importCandidates(own, exam, lines, by);
    });
  });
}
