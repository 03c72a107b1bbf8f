import { type ExamView, planningRoutes } from '@karakter/contract/exam/routes';
import { plainJoining } from '@karakter/domain/text/three-way-merge';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { apiKey, callApi } from '../../api/api.ts';
import { useKeptDocument } from '../../kept-writing/document/use-kept-document.ts';
import { draftFrom, type FactsDraft, factsOf } from './facts-draft.ts';

const joining = plainJoining<FactsDraft>();
const changed = [planningRoutes.seeExam, planningRoutes.examHistory, planningRoutes.listExams];

const versionOf = ({ version, facts }: ExamView) => ({ version, content: draftFrom(facts) });

/** The facts that can still change after publishing; the others are fixed. */
function openSincePublishing(draft: FactsDraft): Partial<FactsDraft> {
  const { contactName, contactPhone, takeoverConfirmed, graceSeconds, announcing } = draft;
  return { contactName, contactPhone, takeoverConfirmed, graceSeconds, announcing };
}

function factsToSend(exam: ExamView, draft: FactsDraft) {
  const whole =
    exam.state === 'planned' ? draft : { ...draftFrom(exam.facts), ...openSincePublishing(draft) };
  return factsOf(whole);
}

/**
 * An exam's facts while they are changed: on the device at once, and on the server by the button. Changes that others
 * save meanwhile are merged field by field.
 */
export function useFactsWriting(exam: ExamView) {
  const queries = useQueryClient();
  const params = { examId: exam.id };
  const loaded = useMemo(() => versionOf(exam), [exam]);
  return useKeptDocument({
    key: `exam-facts:${exam.id}`,
    loaded,
    joining,
    isManual: true,
    save: (draft, version) =>
      callApi(planningRoutes.changeExamFacts, { params, body: { version, facts: factsToSend(exam, draft) } }),
    load: async () => versionOf(await callApi(planningRoutes.seeExam, { params })),
    onSaved: () => {
      for (const route of changed) void queries.invalidateQueries({ queryKey: apiKey(route) });
    },
  });
}
