import { changeRefusals } from './after-publishing/refusals.ts';
import { reassessmentRefusals } from './appeal/reassessment/refusals.ts';
import { appealRefusals } from './appeal/refusals.ts';
import { transcriptRefusals } from './appeal/transcript.ts';
import { archiveRefusals } from './archive/refusals.ts';
import { statisticsRefusals } from './case-statistics/refusals.ts';
import { caseRefusals } from './cases/refusals.ts';
import { complaintRefusals } from './complaint/refusals.ts';
import { savedSearchRefusals } from './complaint/saved-searches.ts';
import { draftsRefusals } from './drafts/refusals.ts';
import { examRefusals } from './exam/refusals.ts';
import { explanationForAllRefusals } from './explanation/for-all/refusals.ts';
import { explanationIntakeRefusals } from './explanation/intake/refusals.ts';
import { explanationRefusals } from './explanation/refusals.ts';
import { explanationWritingRefusals } from './explanation/writing/refusals.ts';
import { feesRefusals } from './fees/refusals.ts';
import { appealReasonsRefusals } from './grading/appeal-reasons.ts';
import { decidingRefusals } from './grading/deciding-refusals.ts';
import { dueRefusals } from './grading/due/refusals.ts';
import { meetingRefusals } from './grading/meeting/refusals.ts';
import { trialRefusals } from './grading/meeting/trial-refusals.ts';
import { protocolRefusals } from './grading/protocol/refusals.ts';
import { gradingRefusals } from './grading/refusals.ts';
import { registrationRefusals } from './grading/registration-refusals.ts';
import { scoringRefusals } from './grading/scoring-refusals.ts';
import { sheetRefusals } from './grading/sheet-refusals.ts';
import { handinRefusals } from './hand-in/refusals.ts';
import { incidentsRefusals } from './incidents/refusals.ts';
import { institutionRefusals } from './institution/refusals.ts';
import { afterStartRefusals } from './invigilation/after-start-refusals.ts';
import { invigilationRefusals } from './invigilation/refusals.ts';
import { messagesRefusals } from './messages/refusals.ts';
import { mailboxRefusals } from './notices/mailboxes/refusals.ts';
import { papersRefusals } from './papers/refusals.ts';
import { listRefusals } from './planning/list-refusals.ts';
import { planningRefusals } from './planning/refusals.ts';
import { platformRefusals } from './platform/refusals.ts';
import { quarantineRefusals } from './quarantine/refusals.ts';
import { registerRefusals } from './register/refusals.ts';
import { newOralRefusals } from './results/oral/refusals.ts';
import { resultsRefusals } from './results/refusals.ts';
import { ruleRefusals } from './rule-sets/refusals.ts';
import { signInRefusals } from './sign-in/refusals.ts';
import { sittingRefusals } from './sitting/refusals.ts';

/** Every refusal there is: the server answers with these, and a test checks that each has three languages. */
export const allRefusals = {
  ...platformRefusals,
  ...signInRefusals,
  ...institutionRefusals,
  ...ruleRefusals,
  ...mailboxRefusals,
  ...draftsRefusals,
  ...registerRefusals,
  ...examRefusals,
  ...planningRefusals,
  ...listRefusals,
  ...papersRefusals,
  ...sittingRefusals,
  ...handinRefusals,
  ...invigilationRefusals,
  ...afterStartRefusals,
  ...changeRefusals,
  ...messagesRefusals,
  ...incidentsRefusals,
  ...quarantineRefusals,
  ...gradingRefusals,
  ...protocolRefusals,
  ...feesRefusals,
  ...decidingRefusals,
  ...dueRefusals,
  ...registrationRefusals,
  ...sheetRefusals,
  ...scoringRefusals,
  ...meetingRefusals,
  ...trialRefusals,
  ...resultsRefusals,
  ...newOralRefusals,
  ...caseRefusals,
  ...statisticsRefusals,
  ...explanationRefusals,
  ...explanationForAllRefusals,
  ...explanationIntakeRefusals,
  ...explanationWritingRefusals,
  ...appealRefusals,
  ...transcriptRefusals,
  ...appealReasonsRefusals,
  ...reassessmentRefusals,
  ...complaintRefusals,
  ...savedSearchRefusals,
  ...archiveRefusals,
};

export type RefusalCode = keyof typeof allRefusals;
