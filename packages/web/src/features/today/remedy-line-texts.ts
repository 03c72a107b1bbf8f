import type { TodayKind } from '@karakter/domain/today/today';
import { texts } from '../../text/dictionary.ts';
import type { SentenceFacts } from './sentence-facts.ts';

type OfRemedies = Extract<TodayKind, 'awaitNewGrading' | 'checkNewGrading' | 'announceNewGrading'>;
type Lines = Readonly<Record<OfRemedies, (facts: SentenceFacts) => string>>;
type Languages = Readonly<Record<'nb' | 'nn' | 'en', Lines>>;

/** What puts a formal error right, as whole sentences [K8]. */
export const remedySentenceText: Languages = texts({
  nb: {
    awaitNewGrading: ({ exam }) => `Nye sensorer sensurerer på nytt i ${exam}`,
    checkNewGrading: ({ exam }) => `Kontroller karakterene etter ny sensur i ${exam}`,
    announceNewGrading: ({ exam }) => `Kunngjør karakterene etter ny sensur i ${exam}`,
  },
  nn: {
    awaitNewGrading: ({ exam }) => `Nye sensorar sensurerer på nytt i ${exam}`,
    checkNewGrading: ({ exam }) => `Kontroller karakterane etter ny sensur i ${exam}`,
    announceNewGrading: ({ exam }) => `Kunngjer karakterane etter ny sensur i ${exam}`,
  },
  en: {
    awaitNewGrading: ({ exam }) => `New graders grade again in ${exam}`,
    checkNewGrading: ({ exam }) => `Check the grades after new grading in ${exam}`,
    announceNewGrading: ({ exam }) => `Announce the grades after new grading in ${exam}`,
  },
} satisfies Languages);

/** As a task below the name of the exam. */
export const remedyTaskText: Languages = texts({
  nb: {
    awaitNewGrading: () => 'Nye sensorer sensurerer på nytt',
    checkNewGrading: () => 'Kontroller karakterene etter ny sensur',
    announceNewGrading: () => 'Kunngjør karakterene etter ny sensur',
  },
  nn: {
    awaitNewGrading: () => 'Nye sensorar sensurerer på nytt',
    checkNewGrading: () => 'Kontroller karakterane etter ny sensur',
    announceNewGrading: () => 'Kunngjer karakterane etter ny sensur',
  },
  en: {
    awaitNewGrading: () => 'New graders grade again',
    checkNewGrading: () => 'Check the grades after new grading',
    announceNewGrading: () => 'Announce the grades after new grading',
  },
} satisfies Languages);
