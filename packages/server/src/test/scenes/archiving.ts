import { archiveRoutes } from '@karakter/contract/archive/routes';
import type { TestApp } from '../app.ts';
import type { TestExam } from './exam.ts';

/** People's actions on the archive of an exam, over HTTP. */
export function archiveActs(app: () => TestApp) {
  const show = async (by: string, { examId }: TestExam) =>
    (await app().call(by, archiveRoutes.showArchive, { params: { examId } })).body;
  const archive = (by: string, { examId }: TestExam, earlyReason: string | null = null) =>
    app().call(by, archiveRoutes.archiveExam, { params: { examId }, body: { earlyReason } });
  const bundleOf = async (by: string, { examId }: TestExam) => {
    const { body } = await app().call(by, archiveRoutes.archiveBundle, { params: { examId } });
    return body.bytes;
  };
  return { show, archive, bundleOf };
}
