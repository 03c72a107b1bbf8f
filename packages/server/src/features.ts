import { mountActivity } from './features/activity/routes.ts';
import { mountCancelling, mountChanging } from './features/after-publishing/routes.ts';
import { mountMyAppeals } from './features/appeal/candidate-routes.ts';
import { mountAppeals } from './features/appeal/office-routes.ts';
import { mountArchive } from './features/archive/routes.ts';
import { mountResponsible } from './features/cases/routes.ts';
import { mountTraces } from './features/cases/trace/routes.ts';
import { mountCaseList } from './features/complaint/list/routes.ts';
import { mountComplaints } from './features/complaint/routes.ts';
import { mountDemonstration } from './features/demo/routes.ts';
import { mountDrafts } from './features/drafts/routes.ts';
import { mountExplanation } from './features/explanation/routes.ts';
import { mountFees } from './features/fees/routes.ts';
import { mountGradesDue } from './features/grading/due/routes.ts';
import { mountImpartiality } from './features/grading/impartiality/routes.ts';
import { mountGrading } from './features/grading/routes.ts';
import { mountDistribution } from './features/grading/seats/moving-routes.ts';
import { mountSeats } from './features/grading/seats/routes.ts';
import { mountHandin } from './features/hand-in/routes.ts';
import { mountVerification } from './features/hand-in/verification.ts';
import { mountHistory } from './features/history/routes.ts';
import { mountIncidents } from './features/incidents/routes.ts';
import { mountCatalogueImport } from './features/institution/catalogue-import.ts';
import { mountCatalogue } from './features/institution/catalogue-routes.ts';
import { mountInstitution } from './features/institution/routes.ts';
import { mountInvigilation } from './features/invigilation/routes.ts';
import { mountSeatCodes } from './features/invigilation/seat-code-routes.ts';
import { mountMessages } from './features/messages/routes.ts';
import { mountNotices } from './features/notices/routes.ts';
import { mountNoticeSettings } from './features/notices/settings/routes.ts';
import { mountOperations } from './features/operations/routes.ts';
import { paperCopier } from './features/papers/copied-paper.ts';
import { mountPapers } from './features/papers/routes.ts';
import { mountPeople } from './features/people/routes.ts';
import { mountCandidates } from './features/planning/candidate-routes.ts';
import { mountCommissions } from './features/planning/commission-routes.ts';
import { mountPlanning } from './features/planning/routes.ts';
import {
  mountAdaptWorkflow,
  mountChooseAutomaticPoints,
} from './features/planning/workflow/adapt-workflow.ts';
import { mountQuarantine } from './features/quarantine/routes.ts';
import { mountUnmerged } from './features/quarantine/unmerged-routes.ts';
import { mountRegister } from './features/register/routes.ts';
import { mountWaiting } from './features/register/waiting-routes.ts';
import { mountResults } from './features/results/routes.ts';
import { mountSearch } from './features/search/routes.ts';
import { mountInvitations } from './features/sign-in/invitation-routes.ts';
import { mountDemonstrationPeople, mountWaysToSignIn } from './features/sign-in/routes.ts';
import { mountUnknown } from './features/sign-in/unknown-routes.ts';
import { mountSitting } from './features/sitting/routes.ts';
import type { SealedPapers } from './features/sitting/sealed-paper.ts';
import { mountSystem } from './features/system/routes.ts';
import { mountToday } from './features/today/routes.ts';
import type { Mount } from './platform/http/mount.ts';
import type { Services } from './services.ts';

/** The cases of a grade, in the order of the course. */
function mountCases(mount: Mount, config: { secret: string }): void {
  mountResponsible(mount);
  mountTraces(mount);
  mountExplanation(mount, config);
  mountMyAppeals(mount);
  mountAppeals(mount);
  mountComplaints(mount);
  mountCaseList(mount);
}

/** Every feature's routes, in the order of the exam's own course. */
export function mountFeatures(mount: Mount, services: Services & { papers: SealedPapers }): void {
  const { config } = services;
  mountSystem(mount, services);
  mountWaysToSignIn(mount, config);
  mountInvitations(mount, config);
  mountUnknown(mount, config);
  mountDemonstrationPeople(mount, config);
  mountDemonstration(mount, services);
  mountPeople(mount, config);
  mountInstitution(mount, config);
  mountCatalogue(mount);
  mountCatalogueImport(mount, services);
  mountDrafts(mount, config);
  mountNotices(mount, { demonstration: config.demonstration });
  mountNoticeSettings(mount);
  mountRegister(mount);
  mountWaiting(mount);
  mountPlanning(mount, { ...config, copyPaper: paperCopier(config.secret) });
  mountCandidates(mount, services);
  mountCommissions(mount);
  mountAdaptWorkflow(mount);
  mountChooseAutomaticPoints(mount);
  mountPapers(mount, { ...config, ...services });
  mountSitting(mount, { ...config, papers: services.papers });
  mountHandin(mount, { ...services, ...config });
  mountInvigilation(mount);
  mountChanging(mount, config);
  mountCancelling(mount, config);
  mountSeatCodes(mount, config);
  mountMessages(mount, config);
  mountIncidents(mount);
  mountVerification(mount);
  mountActivity(mount, config);
  mountQuarantine(mount, { ...services, ...config });
  mountUnmerged(mount, { ...services, ...config });
  mountHistory(mount, { ...config, merger: services.merger });
  mountGrading(mount, { ...config, ...services });
  mountSeats(mount);
  mountDistribution(mount);
  mountGradesDue(mount);
  mountImpartiality(mount);
  mountResults(mount, services);
  mountCases(mount, config);
  mountFees(mount);
  mountArchive(mount);
  mountToday(mount);
  mountSearch(mount);
  mountOperations(mount, services);
}
