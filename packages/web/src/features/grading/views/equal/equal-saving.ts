import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import { isMarked, type Marking, withoutMarking } from '@karakter/domain/grading/desk/marking-many';
import { callApi } from '../../../../api/api.ts';
import { inParts } from '../../../../api/in-parts.ts';
import type { KeptDocument } from '../../../../kept-writing/document/kept-document.ts';
import { isOfNetwork } from '../../saving/desk-api.ts';
import { assessmentsAtOnce, type SavedTogether } from '../../saving/save-together.ts';
import { entryIn } from '../../saving/saved-scripts.ts';

type Document = KeptDocument<AssessmentEntry, SavedTogether>;

/** One script that a marking has changed, with the document that saves it. */
export type Changed = Marking & { readonly candidateNumber: number; readonly document: Document };

/** Writes a mark into a script's document. */
export function give(
  candidateNumber: number,
  document: Document,
  markedFrom: (before: AssessmentEntry) => AssessmentEntry,
): Changed {
  document.begin();
  const before = document.snapshot().content;
  const after = markedFrom(before);
  document.change(after);
  return { candidateNumber, document, before, after };
}

/** Writes what was before the marking into each document; those that were changed since are left. */
export function takeBack(given: readonly Changed[]) {
  const left: number[] = [];
  const changed: Changed[] = [];
  for (const each of given) {
    const now = each.document.snapshot().content;
    const restored = withoutMarking(now, each);
    if (restored === null) left.push(each.candidateNumber);
    else {
      each.document.change(restored);
      changed.push({ ...each, before: now, after: restored });
    }
  }
  return { changed, left };
}

/** Lets what another window has written stand: a marking of many overwrites nothing that the grader has not seen. */
function giveWay(document: Document, before: AssessmentEntry): void {
  for (const disputed of document.snapshot().disputed) document.choose(disputed, 'theirs');
  if (document.snapshot().state.kind === 'refused') document.change(before);
}

/** Saves what was changed; the numbers by what became of them. */
export async function saveAll(changed: readonly Changed[]) {
  const [done, waiting, left]: [number[], number[], number[]] = [[], [], []];
  const isSaved = await Promise.all(changed.map(({ document }) => document.flush()));
  for (const [index, { document, candidateNumber, before, after }] of changed.entries()) {
    const { state, disputed, content } = document.snapshot();
    if (disputed.length > 0 || state.kind === 'refused') {
      giveWay(document, before);
      left.push(candidateNumber);
    } else if (!isMarked(content, { before, after })) left.push(candidateNumber);
    else (isSaved[index] ? done : waiting).push(candidateNumber);
  }
  const isSignedOut = changed.some(({ document }) => document.snapshot().state.kind === 'signedOut');
  return { done, waiting, left, waitsFor: isSignedOut ? ('signIn' as const) : ('network' as const) };
}

/** Lets the documents know what was saved elsewhere since; without a network they learn it when they are sent. */
export async function readAgain(commissionId: string, given: readonly Changed[]): Promise<void> {
  const documents = new Map(given.map(({ candidateNumber, document }) => [candidateNumber, document]));
  try {
    for (const part of inParts([...documents.keys()], assessmentsAtOnce)) {
      const { assessments } = await callApi(deskRoutes.listOwnAssessments, {
        params: { commissionId },
        query: { numbers: part.join(',') },
      });
      for (const each of assessments) {
        const { version, savedAt } = each.own;
        documents.get(each.candidateNumber)?.receive({ version, content: entryIn(each) }, savedAt);
      }
    }
  } catch (cause) {
    if (!isOfNetwork(cause)) throw cause;
  }
}
