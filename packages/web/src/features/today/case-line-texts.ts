import { plural } from '@karakter/domain/text/wording';
import type { TodayKind } from '@karakter/domain/today/today';
import { texts } from '../../text/dictionary.ts';
import {
  type AfterGrading,
  afterGradingSentenceText,
  afterGradingTaskText,
} from './after-grading-line-texts.ts';
import type { SentenceFacts } from './sentence-facts.ts';
import { countText } from './today-texts.ts';

type OfCases = Extract<
  TodayKind,
  | 'sendExplanations'
  | 'findWriter'
  | 'arrangeExplanations'
  | 'handleLateRequests'
  | 'followUpExplanations'
  | 'handleLateAppeals'
  | 'assignAppeals'
  | 'awaitAppealGrading'
  | 'decideAppeals'
  | 'arrangeNewAssessment'
  | 'findCaseHandler'
  | AfterGrading
>;
type Lines = Readonly<Record<OfCases, (facts: SentenceFacts) => string>>;
type Languages = Readonly<Record<'nb' | 'nn' | 'en', Lines>>;

const { nb: nbCount, nn: nnCount, en: enCount } = countText;

/** What the cases of an exam ask, as whole sentences. */
export const caseSentenceText: Languages = texts({
  nb: {
    ...afterGradingSentenceText.nb,
    sendExplanations: ({ exam, count }) =>
      `Send ${nbCount.explanations(count)} i ${exam}; sensorene er ferdige`,
    findWriter: ({ exam, count }) => `Finn noen som kan skrive ${nbCount.explanations(count)} i ${exam}`,
    arrangeExplanations: ({ exam, count }) =>
      `Sørg for ${nbCount.explanations(count)} i ${exam}, utenom vanlig måte`,
    handleLateRequests: ({ exam, count }) =>
      `Ta stilling til ${nbCount.lateRequests(count)} om begrunnelse etter fristen i ${exam}`,
    followUpExplanations: ({ exam, count }) => `${nbCount.explanations(count)} i ${exam} er ikke sendt`,
    handleLateAppeals: ({ exam, count }) =>
      `Ta stilling til ${nbCount.appeals(count)} etter fristen i ${exam}`,
    assignAppeals: ({ exam, count }) => `Gi ${nbCount.appeals(count)} i ${exam} til en klagekommisjon`,
    awaitAppealGrading: ({ exam, count }) => `${nbCount.appeals(count)} i ${exam} er til klagesensur`,
    decideAppeals: ({ exam, count }) => `Avgjør ${nbCount.appeals(count)} i ${exam}; klagesensuren er ferdig`,
    arrangeNewAssessment: ({ exam, count }) => `${nbCount.appeals(count)} i ${exam} må vurderes på nytt`,
    findCaseHandler: ({ exam }) =>
      `Finn noen som kan behandle sakene i ${exam}. Ingen saksbehandler og ingen på eksamenskontoret kan det`,
  },
  nn: {
    ...afterGradingSentenceText.nn,
    sendExplanations: ({ exam, count }) =>
      `Send ${nnCount.explanations(count)} i ${exam}; sensorane er ferdige`,
    findWriter: ({ exam, count }) => `Finn nokon som kan skrive ${nnCount.explanations(count)} i ${exam}`,
    arrangeExplanations: ({ exam, count }) =>
      `Syt for ${nnCount.explanations(count)} i ${exam}, utanom vanleg måte`,
    handleLateRequests: ({ exam, count }) =>
      `Ta stilling til ${nnCount.lateRequests(count)} om grunngjeving etter fristen i ${exam}`,
    followUpExplanations: ({ exam, count }) =>
      `${nnCount.explanations(count)} i ${exam} er ikkje ${plural.nn(count, { one: 'send', other: 'sende' })}`,
    handleLateAppeals: ({ exam, count }) =>
      `Ta stilling til ${nnCount.appeals(count)} etter fristen i ${exam}`,
    assignAppeals: ({ exam, count }) => `Gje ${nnCount.appeals(count)} i ${exam} til ein klagekommisjon`,
    awaitAppealGrading: ({ exam, count }) => `${nnCount.appeals(count)} i ${exam} er til klagesensur`,
    decideAppeals: ({ exam, count }) => `Avgjer ${nnCount.appeals(count)} i ${exam}; klagesensuren er ferdig`,
    arrangeNewAssessment: ({ exam, count }) => `${nnCount.appeals(count)} i ${exam} må vurderast på nytt`,
    findCaseHandler: ({ exam }) =>
      `Finn nokon som kan behandle sakene i ${exam}. Ingen saksbehandlar og ingen på eksamenskontoret kan det`,
  },
  en: {
    ...afterGradingSentenceText.en,
    sendExplanations: ({ exam, count }) =>
      `Send ${enCount.explanations(count)} in ${exam}; the graders have finished`,
    findWriter: ({ exam, count }) => `Find someone who can write ${enCount.explanations(count)} in ${exam}`,
    arrangeExplanations: ({ exam, count }) => `Arrange ${enCount.explanations(count)} by hand in ${exam}`,
    handleLateRequests: ({ exam, count }) =>
      `Decide whether to take up ${enCount.lateRequests(count)} for explanation made late in ${exam}`,
    followUpExplanations: ({ exam, count }) => `${enCount.explanations(count)} in ${exam} not sent`,
    handleLateAppeals: ({ exam, count }) =>
      `Decide whether to take up ${enCount.appeals(count)} filed late in ${exam}`,
    assignAppeals: ({ exam, count }) => `Give ${enCount.appeals(count)} in ${exam} to an appeal commission`,
    awaitAppealGrading: ({ exam, count }) =>
      `${enCount.appeals(count)} in ${exam} with the appeal commission`,
    decideAppeals: ({ exam, count }) =>
      `Decide ${enCount.appeals(count)} in ${exam}; ${plural.en(count, { one: 'it has', other: 'they have' })} been graded`,
    arrangeNewAssessment: ({ exam, count }) => `${enCount.appeals(count)} in ${exam} must be assessed again`,
    findCaseHandler: ({ exam }) =>
      `Find someone who can handle the cases of ${exam}. No caseworker and no one in the exam office can`,
  },
} satisfies Languages);

/** As a task below the name of the exam. */
export const caseTaskText: Languages = texts({
  nb: {
    ...afterGradingTaskText.nb,
    sendExplanations: ({ count }) => `Send ${nbCount.explanations(count)}; sensorene er ferdige`,
    findWriter: ({ count }) => `Finn noen som kan skrive ${nbCount.explanations(count)}`,
    arrangeExplanations: ({ count }) => `Sørg for ${nbCount.explanations(count)}, utenom vanlig måte`,
    handleLateRequests: ({ count }) =>
      `Ta stilling til ${nbCount.lateRequests(count)} om begrunnelse etter fristen`,
    followUpExplanations: ({ count }) => `${nbCount.explanations(count)} er ikke sendt`,
    handleLateAppeals: ({ count }) => `Ta stilling til ${nbCount.appeals(count)} etter fristen`,
    assignAppeals: ({ count }) => `Gi ${nbCount.appeals(count)} til en klagekommisjon`,
    awaitAppealGrading: ({ count }) => `${nbCount.appeals(count)} er til klagesensur`,
    decideAppeals: ({ count }) => `Avgjør ${nbCount.appeals(count)}; klagesensuren er ferdig`,
    arrangeNewAssessment: ({ count }) => `${nbCount.appeals(count)} må vurderes på nytt`,
    findCaseHandler: () =>
      'Finn noen som kan behandle sakene. Ingen saksbehandler og ingen på eksamenskontoret kan det',
  },
  nn: {
    ...afterGradingTaskText.nn,
    sendExplanations: ({ count }) => `Send ${nnCount.explanations(count)}; sensorane er ferdige`,
    findWriter: ({ count }) => `Finn nokon som kan skrive ${nnCount.explanations(count)}`,
    arrangeExplanations: ({ count }) => `Syt for ${nnCount.explanations(count)}, utanom vanleg måte`,
    handleLateRequests: ({ count }) =>
      `Ta stilling til ${nnCount.lateRequests(count)} om grunngjeving etter fristen`,
    followUpExplanations: ({ count }) =>
      `${nnCount.explanations(count)} er ikkje ${plural.nn(count, { one: 'send', other: 'sende' })}`,
    handleLateAppeals: ({ count }) => `Ta stilling til ${nnCount.appeals(count)} etter fristen`,
    assignAppeals: ({ count }) => `Gje ${nnCount.appeals(count)} til ein klagekommisjon`,
    awaitAppealGrading: ({ count }) => `${nnCount.appeals(count)} er til klagesensur`,
    decideAppeals: ({ count }) => `Avgjer ${nnCount.appeals(count)}; klagesensuren er ferdig`,
    arrangeNewAssessment: ({ count }) => `${nnCount.appeals(count)} må vurderast på nytt`,
    findCaseHandler: () =>
      'Finn nokon som kan behandle sakene. Ingen saksbehandlar og ingen på eksamenskontoret kan det',
  },
  en: {
    ...afterGradingTaskText.en,
    sendExplanations: ({ count }) => `Send ${enCount.explanations(count)}; the graders have finished`,
    findWriter: ({ count }) => `Find someone who can write ${enCount.explanations(count)}`,
    arrangeExplanations: ({ count }) => `Arrange ${enCount.explanations(count)} by hand`,
    handleLateRequests: ({ count }) =>
      `Decide whether to take up ${enCount.lateRequests(count)} for explanation made late`,
    followUpExplanations: ({ count }) => `${enCount.explanations(count)} not sent`,
    handleLateAppeals: ({ count }) => `Decide whether to take up ${enCount.appeals(count)} filed late`,
    assignAppeals: ({ count }) => `Give ${enCount.appeals(count)} to an appeal commission`,
    awaitAppealGrading: ({ count }) => `${enCount.appeals(count)} with the appeal commission`,
    decideAppeals: ({ count }) =>
      `Decide ${enCount.appeals(count)}; ${plural.en(count, { one: 'it has', other: 'they have' })} been graded`,
    arrangeNewAssessment: ({ count }) => `${enCount.appeals(count)} must be assessed again`,
    findCaseHandler: () =>
      'Find someone who can handle the cases. No caseworker and no one in the exam office can',
  },
} satisfies Languages);
