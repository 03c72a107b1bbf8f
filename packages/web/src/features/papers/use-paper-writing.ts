import { type PaperView, papersRoutes } from '@karakter/contract/papers/routes';
import type { PaperContent } from '@karakter/domain/papers/paper';
import { paperJoining } from '@karakter/domain/papers/paper-merge';
import { callApi } from '../../api/api.ts';
import { type Kept, useKeptDocument } from '../../kept-writing/document/use-kept-document.ts';

export const paperKey = (examId: string) => `paper:${examId}`;

export type PaperDraft = Kept<PaperContent>;

/** The paper as it is written, also by several authors in parallel [A1]. */
export function usePaperWriting(examId: string, loaded: PaperView): PaperDraft {
  const params = { examId };
  return useKeptDocument({
    key: paperKey(examId),
    loaded,
    save: (content, version) => callApi(papersRoutes.savePaper, { params, body: { version, content } }),
    load: () => callApi(papersRoutes.readPaper, { params }),
    joining: paperJoining,
    isClosed: !loaded.allowedCommands.includes('save'),
  });
}
