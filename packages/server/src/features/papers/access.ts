import {
  applyPaper,
  decidePaper,
  type PaperCommand,
  type PaperEvent,
  type PaperFacts,
  type PaperState,
  paperCommandNames,
  paperFaults,
} from '@karakter/domain/papers/paper-approval';
import type { Role } from '@karakter/domain/people/roles';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, holdsRoleFor, orNotFound } from '../../platform/http/actor.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { examToChange, examToSee } from '../exam/access.ts';
import type { ExamRecord } from '../exam/store.ts';
import { guideOf, paperOf, type StoredPaper } from './store.ts';

export const authorRoles: readonly Role[] = ['courseCoordinator'];
const officeRoles: readonly Role[] = ['examOffice'];
const readerRoles: readonly Role[] = ['courseCoordinator', 'programmeLeader', 'examOffice'];

export type OpenPaper = { exam: ExamRecord; paper: StoredPaper; facts: PaperFacts };
/** A paper on which a command was accepted: the event, and the state that it leads to. */
export type ChangingPaper = OpenPaper & { event: PaperEvent; state: PaperState };
type Asking = { tx: Tx; actor: Actor; now: Temporal.Instant; params: { examId: string } };

async function openedPaper(secret: string, asking: Asking, exam: ExamRecord): Promise<OpenPaper> {
  const { tx, actor, now } = asking;
  const paper = await paperOf(tx, secret, exam.id);
  orNotFound(seesDrafts(actor, exam) || paper.state !== 'draft');
  const hasGuide = (await guideOf(tx, exam.id)).version > 0;
  const faults = paperFaults(paper.content, hasGuide);
  const { writers } = paper;
  return { exam, paper, facts: { by: actor.personId, writers, faults, startsAt: exam.startsAt, now } };
}

/**
 * The paper with its exam locked, for its authors and the exam office; for a programme leader once it has been
 * submitted. To anyone else there is no such exam [A4].
 */
export async function paperToSee(secret: string, asking: Asking): Promise<OpenPaper> {
  const { tx, actor, params } = asking;
  return openedPaper(secret, asking, await examToChange(tx, actor, params.examId, readerRoles));
}

/** As `paperToSee`, for a page beside the paper: nothing is locked. */
export async function paperToList(secret: string, asking: Asking): Promise<OpenPaper> {
  const { tx, actor, params } = asking;
  return openedPaper(secret, asking, await examToSee(tx, actor, params.examId, readerRoles));
}

function decidedOn(open: OpenPaper, command: PaperCommand): ChangingPaper {
  const { state } = open.paper;
  const decision = decidePaper(state, command, open.facts);
  if (decision.kind === 'refused') {
    refuse(decision.code, decision.code === 'paperHasFaults' ? { faults: open.facts.faults } : { state });
  }
  const { event } = decision;
  return { ...open, event, state: applyPaper(state, event) };
}

/** The paper, if its author can save now; otherwise the request ends with the reason. */
export async function paperToSave(secret: string, asking: Asking): Promise<ChangingPaper> {
  const open = await paperToSee(secret, asking);
  orNotFound(isAuthor(asking.actor, open.exam));
  return decidedOn(open, 'save');
}

/** The paper, if the command can be given on this version of it now; otherwise the request ends with the reason. */
export async function paperToChange(
  secret: string,
  asking: Asking,
  command: Exclude<PaperCommand, 'save'>,
  version: number,
): Promise<ChangingPaper> {
  const open = await paperToSee(secret, asking);
  if (command === 'submit') orNotFound(isAuthor(asking.actor, open.exam));
  if (open.paper.version !== version) refuse('changedMeanwhile', { version: open.paper.version });
  return decidedOn(open, command);
}

/** The commands that the page offers: a submission that still lacks something is refused with the list of it. */
export function offeredCommands(actor: Actor, { exam, paper, facts }: OpenPaper): PaperCommand[] {
  const isWriter = isAuthor(actor, exam);
  return paperCommandNames.filter((command) => {
    const isForAuthors = command === 'save' || command === 'submit';
    return (
      (isWriter || !isForAuthors) &&
      decidePaper(paper.state, command, { ...facts, faults: [] }).kind === 'accepted'
    );
  });
}

/** Whether the actor may see what is not submitted yet. */
export function seesDrafts(actor: Actor, exam: ExamRecord): boolean {
  return holdsRoleFor(actor, [...authorRoles, ...officeRoles], exam);
}

/** Whether the actor writes this exam's paper and guide. */
export function isAuthor(actor: Actor, exam: ExamRecord): boolean {
  return holdsRoleFor(actor, authorRoles, exam);
}
