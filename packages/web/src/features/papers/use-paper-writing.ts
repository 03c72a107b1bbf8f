import { type PaperView, papersRoutes } from '@karakter/contract/papers/routes';
import type { PaperContent } from '@karakter/domain/papers/paper';
import { paperJoining } from '@karakter/domain/papers/paper-merge';
import { sentPaper } from '@karakter/domain/papers/paper-saving';
import { useMemo } from 'react';
import { callApi } from '../../api/api.ts';
import { type Kept, useKeptDocument } from '../../kept-writing/document/use-kept-document.ts';

export const paperKey = (examId: string) => `paper:${examId}`;

export type PaperDraft = Kept<PaperContent>;

const versionOf = ({ version, content, updatedAt }: PaperView) => ({ version, content, savedAt: updatedAt });

/** The paper as it is written, also by several authors in parallel: only changed questions are sent [A1]. */
export function usePaperWriting(examId: string, loaded: PaperView): PaperDraft {
  const params = { examId };
  return useKeptDocument({
    key: paperKey(examId),
    loaded: useMemo(() => versionOf(loaded), [loaded]),
    save: (content, version, before) =>
      callApi(papersRoutes.savePaper, { params, body: { version, content: sentPaper(before, content) } }),
    load: async () => versionOf(await callApi(papersRoutes.readPaper, { params })),
    joining: paperJoining,
  });
}
