import { planningRoutes } from '@karakter/contract/exam/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { useCommand } from '../../../api/api.ts';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { type ListFile, type ListWork, listBody, noWork } from './list-work.ts';

export const changedByImport = [
  candidateRoutes.listCandidates,
  planningRoutes.seeExam,
  planningRoutes.examHistory,
];

/** A list before its import: its text and corrections, its preview, and the import. */
export function useListImport(examId: string) {
  const params = { examId };
  const form = useKeptForm<ListWork>(`list-import:${examId}`, noWork);
  const preview = useCommand(candidateRoutes.previewCandidates);
  const run = useCommand(candidateRoutes.importCandidates, {
    invalidates: changedByImport,
    onDone: () => {
      // Lines that wait stay here with their corrections. The lines that were imported now count as unchanged.
      if (preview.data?.waitingCount) return;
      form.done();
      preview.reset();
    },
  });
  const look = (work: ListWork, file: ListFile | undefined) => {
    form.change(work);
    run.reset();
    preview.mutate({ params, body: listBody(work, file) });
  };
  const importIt = (file: ListFile | undefined) => {
    const body = listBody(form.content, file);
    const waiting = preview.data?.waitingCount ?? 0;
    run.mutate(
      { params, body: { ...body, waiting } },
      { onSuccess: () => waiting > 0 && preview.mutate({ params, body }) },
    );
  };
  return { form, preview, run, look, importIt };
}
