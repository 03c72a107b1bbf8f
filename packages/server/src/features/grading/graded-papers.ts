import type { PaperContent } from '@karakter/domain/papers/paper';
import type { Tx } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import { openPaper } from '../papers/vault.ts';
import { type OwnCommission, sealedPaperOf } from './store.ts';

/** Most institutions grade no more exams than this at the same time. */
const mostKept = 50;

/**
 * The papers with their keys, opened for grading; a grader of the exam may see its paper, since the exam is over
 * [A4].
 */
export type GradedPapers = {
  of(tx: Tx, commission: Pick<OwnCommission, 'examId' | 'paperVersion'>): Promise<PaperContent>;
};

/** Opens each version of a paper once: every pause in a grader's typing is a save, which needs the questions. */
export function createGradedPapers(secret: string): GradedPapers {
  const opened = new Map<string, { readonly version: number; readonly paper: PaperContent }>();
  return {
    async of(tx, { examId, paperVersion }) {
      const version = orNotFound(paperVersion ?? undefined);
      const known = opened.get(examId);
      if (known?.version === version) return known.paper;
      const paper = openPaper({ secret, examId }, orNotFound(await sealedPaperOf(tx, examId)));
      opened.delete(examId);
      opened.set(examId, { version, paper });
      const [oldest] = opened.keys();
      if (opened.size > mostKept && oldest !== undefined) opened.delete(oldest);
      return paper;
    },
  };
}
