import { randomUUID } from 'node:crypto';
import { incidentsRoutes } from '@karakter/contract/incidents/routes';
import type { z } from 'zod';
import type { TestApp } from '../app.ts';
import type { TestExam } from './exam.ts';
import { addTestInvigilator } from './people.ts';

type Register = z.input<typeof incidentsRoutes.registerIncident.body>;
type Decide = z.input<typeof incidentsRoutes.decideIncident.body>;

export function firstCandidate({ candidates }: TestExam): TestExam['candidates'][number] {
  const [candidate] = candidates;
  if (!candidate) throw new Error('no candidate');
  return candidate;
}

/** Incidents as the exam's people register and decide them; the default is the whole exam and 15 minutes. */
export function incidentsWith(app: () => TestApp) {
  return {
    register(
      by: string,
      { examId }: TestExam,
      given: Partial<Register> = {},
      incidentId: string = randomUUID(),
    ) {
      const happenedAt = app().services.clock.now().toString();
      const what = 'Nettet var borte i et kvarter.';
      const body: Register = { kind: 'technical', what, happenedAt, scope: { kind: 'exam' }, ...given };
      return app().call(by, incidentsRoutes.registerIncident, { params: { examId, incidentId }, body });
    },
    decide(by: string, { examId }: TestExam, incidentId: string, given: Partial<Decide> = {}) {
      const compensation = { kind: 'extraMinutes', minutes: 15 } as const;
      const body = { consequence: 'De mistet et kvarter.', compensation, graderNotice: null, ...given };
      return app().call(by, incidentsRoutes.decideIncident, { params: { examId, incidentId }, body });
    },
    listOf: async (by: string, { examId }: TestExam) =>
      (await app().call(by, incidentsRoutes.listIncidents, { params: { examId } })).body.incidents,
    watcher: ({ examId }: TestExam) => addTestInvigilator(app().services.db, examId, 'Eksamens Vakt'),
  };
}
