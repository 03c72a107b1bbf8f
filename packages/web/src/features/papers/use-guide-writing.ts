import { planningRoutes } from '@karakter/contract/exam/routes';
import { type GuideView, papersRoutes } from '@karakter/contract/papers/routes';
import { plainJoining } from '@karakter/domain/text/three-way-merge';
import { useQueryClient } from '@tanstack/react-query';
import { apiKey, callApi } from '../../api/api.ts';
import { useKeptDocument } from '../../kept-writing/document/use-kept-document.ts';

export const guideKey = (examId: string) => `guide:${examId}`;

const joining = plainJoining<GuideView['content']>();
const changed = [
  papersRoutes.readGuide,
  papersRoutes.readPaper,
  papersRoutes.listGuideVersions,
  planningRoutes.seeExam,
];

/**
 * The guide as it is written. It is saved when its author says so, since graders read it, and candidates once they have
 * their grades; until then it is on the device.
 */
export function useGuideWriting(examId: string, loaded: GuideView) {
  const queries = useQueryClient();
  const params = { examId };
  return useKeptDocument({
    key: guideKey(examId),
    loaded,
    joining,
    isManual: true,
    isClosed: !loaded.mayChange,
    save: (content, version) => callApi(papersRoutes.saveGuide, { params, body: { version, content } }),
    load: () => callApi(papersRoutes.readGuide, { params }),
    onSaved: () => {
      for (const route of changed) void queries.invalidateQueries({ queryKey: apiKey(route) });
    },
  });
}
