import { type Scoring, scoringOf } from '@karakter/domain/grading/scoring';
import type { PaperContent } from '@karakter/domain/papers/paper';
import type { Tx } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import { openPaper } from '../papers/vault.ts';
import { openScoring } from './scoring/versions.ts';
import { type OwnCommission, sealedPaperOf } from './store.ts';

/** Most institutions grade no more exams than this at the same time. */
const mostKept = 50;

/** The paper, and beside it the version of its scoring that applies now. */
export type GradedPaper = PaperContent & { readonly scoring: Scoring };

/**
 * The papers with their keys, opened for grading; a grader of the exam may see its paper, since the exam is over
 * [A4].
 */
export type GradedPapers = {
  of(tx: Tx, commission: Pick<OwnCommission, 'examId' | 'paperVersion' | 'scoring'>): Promise<GradedPaper>;
};

/** Opens each version of a paper once: every pause in a grader's typing is a save, which needs the questions. */
export function createGradedPapers(secret: string): GradedPapers {
  const opened = new Map<string, { readonly version: number; readonly paper: PaperContent }>();
  async function paperOf(tx: Tx, examId: string, version: number): Promise<PaperContent> {
    const known = opened.get(examId);
    if (known?.version === version) return known.paper;
    const paper = openPaper({ secret, examId }, orNotFound(await sealedPaperOf(tx, examId)));
    opened.delete(examId);
    opened.set(examId, { version, paper });
    const [oldest] = opened.keys();
    if (opened.size > mostKept && oldest !== undefined) opened.delete(oldest);
    return paper;
  }
  return {
    async of(tx, { examId, paperVersion, scoring }) {
      // Only an exam without hand-in comes this far without a paper: its work is graded as a whole.
      if (paperVersion === null) return { aids: { nb: '', nn: '' }, questions: [], scoring: scoringOf([]) };
      const paper = await paperOf(tx, examId, paperVersion);
      return { ...paper, scoring: openScoring({ secret, examId }, scoring, paper) };
    },
  };
}
