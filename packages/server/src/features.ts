import { mountMyAppeals } from './features/appeal/candidate-routes.ts';
import { mountCaseList } from './features/appeal/cases.ts';
import { mountAppeals } from './features/appeal/office-routes.ts';
import { mountArchive } from './features/archive/routes.ts';
import { mountDemonstration } from './features/demo/routes.ts';
import { mountExplanation } from './features/explanation/routes.ts';
import { mountGrading } from './features/grading/routes.ts';
import { mountHandin } from './features/handin/routes.ts';
import { mountNotices } from './features/notices/routes.ts';
import { mountPapers } from './features/papers/routes.ts';
import { mountPeople } from './features/people/routes.ts';
import { mountCandidates } from './features/planning/candidate-routes.ts';
import { mountCommissions } from './features/planning/commission-routes.ts';
import { mountPlanning } from './features/planning/routes.ts';
import { mountResults } from './features/results/routes.ts';
import { mountDemonstrationPeople } from './features/sign-in/routes.ts';
import { mountSitting } from './features/sitting/routes.ts';
import { mountSystem } from './features/system/routes.ts';
import { mountToday } from './features/today/routes.ts';
import type { Mount } from './platform/mount.ts';
import type { Services } from './services.ts';

/** Every feature's routes, in the order of the exam's own course. */
export function mountFeatures(mount: Mount, services: Services): void {
  const { config } = services;
  mountSystem(mount, config);
  mountDemonstrationPeople(mount, config);
  mountDemonstration(mount, services);
  mountPeople(mount, { demonstration: config.demonstration });
  mountNotices(mount, { demonstration: config.demonstration });
  mountPlanning(mount);
  mountCandidates(mount);
  mountCommissions(mount);
  mountPapers(mount, config);
  mountSitting(mount, config);
  mountHandin(mount, config);
  mountGrading(mount, config);
  mountResults(mount, services);
  mountExplanation(mount);
  mountMyAppeals(mount);
  mountAppeals(mount);
  mountCaseList(mount);
  mountArchive(mount);
  mountToday(mount);
}
