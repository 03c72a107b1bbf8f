import {
  applyPaper,
  decidePaper,
  type PaperCommand,
  type PaperEvent,
  type PaperFacts,
  type PaperState,
  paperFaults,
} from '@karakter/domain/papers/paper-approval';
import type { Role } from '@karakter/domain/people/roles';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, holdsRoleFor, orNotFound } from '../../platform/http/actor.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { examToChange } from '../exam/access.ts';
import type { ExamRecord } from '../exam/store.ts';
import { guideOf, paperOf, type StoredPaper } from './store.ts';

const authorRoles: readonly Role[] = ['courseCoordinator'];
const officeRoles: readonly Role[] = ['examOffice'];
const readerRoles: readonly Role[] = ['courseCoordinator', 'programmeLeader', 'examOffice'];

export type OpenPaper = { exam: ExamRecord; paper: StoredPaper; facts: PaperFacts };
/** A paper on which a command was accepted: the event, and the state that it leads to. */
export type ChangingPaper = OpenPaper & { event: PaperEvent; state: PaperState };
type Asking = { tx: Tx; actor: Actor; now: Temporal.Instant; params: { examId: string } };

/**
 * The paper with its exam locked, for its authors and the exam office; for a programme leader once it has been
 * submitted. To anyone else there is no such exam [A4].
 */
export async function paperToSee(secret: string, { tx, actor, now, params }: Asking): Promise<OpenPaper> {
  const exam = await examToChange(tx, actor, params.examId, readerRoles);
  const paper = await paperOf(tx, secret, exam.id);
  const seesDrafts = holdsRoleFor(actor, [...authorRoles, ...officeRoles], exam);
  orNotFound(seesDrafts || paper.state !== 'draft');
  const hasGuide = (await guideOf(tx, exam.id)).version > 0;
  const faults = paperFaults(paper.content, hasGuide);
  const { writers } = paper;
  return { exam, paper, facts: { by: actor.personId, writers, faults, startsAt: exam.startsAt, now } };
}

/** The paper, if the command can be given on this version of it now; otherwise the request ends with the reason. */
export async function paperToChange(
  secret: string,
  asking: Asking,
  command: PaperCommand,
  version: number,
): Promise<ChangingPaper> {
  const open = await paperToSee(secret, asking);
  if (command === 'save' || command === 'submit')
    orNotFound(holdsRoleFor(asking.actor, authorRoles, open.exam));
  if (open.paper.version !== version) refuse('changedMeanwhile', { version: open.paper.version });
  const { state } = open.paper;
  const decision = decidePaper(state, command, open.facts);
  if (decision.kind === 'refused') {
    refuse(decision.code, decision.code === 'paperHasFaults' ? { faults: open.facts.faults } : { state });
  }
  const { event } = decision;
  return { ...open, event, state: applyPaper(state, event) };
}

/** Whether the actor writes this exam's paper and guide. */
export function isAuthor(actor: Actor, exam: ExamRecord): boolean {
  return holdsRoleFor(actor, authorRoles, exam);
}
