import type { TodayKind } from '@karakter/domain/today/today';
import { texts } from '../../text/dictionary.ts';
import type { SentenceFacts } from './sentence-facts.ts';
import { countText } from './today-texts.ts';

export type AfterGrading = Extract<TodayKind, 'giveReasons' | 'liftTranscriptBlocks' | 'findOfficeForCases'>;
type Lines = Readonly<Record<AfterGrading, (facts: SentenceFacts) => string>>;
type Languages = Readonly<Record<'nb' | 'nn' | 'en', Lines>>;

const { nb: nbCount, nn: nnCount, en: enCount } = countText;

/** What appeals ask once they are graded, as whole sentences [K5]. */
export const afterGradingSentenceText: Languages = texts({
  nb: {
    giveReasons: ({ exam, count }) =>
      `Skriv begrunnelsen for klagesensuren av ${nbCount.answers(count)} i ${exam}`,
    liftTranscriptBlocks: ({ exam, count }) =>
      `Ta stilling til sperren på karakterutskriften etter ${nbCount.appeals(count)} i ${exam}`,
    findOfficeForCases: ({ exam }) =>
      `Finn noen på eksamenskontoret som kan avgjøre sakene i ${exam}. Alle som er der, er sensorer eller kandidater`,
  },
  nn: {
    giveReasons: ({ exam, count }) =>
      `Skriv grunngjevinga for klagesensuren av ${nnCount.answers(count)} i ${exam}`,
    liftTranscriptBlocks: ({ exam, count }) =>
      `Ta stilling til sperra på karakterutskrifta etter ${nnCount.appeals(count)} i ${exam}`,
    findOfficeForCases: ({ exam }) =>
      `Finn nokon på eksamenskontoret som kan avgjere sakene i ${exam}. Alle som er der, er sensorar eller kandidatar`,
  },
  en: {
    giveReasons: ({ exam, count }) =>
      `Write the reasons for the appeal grades of ${enCount.answers(count)} in ${exam}`,
    liftTranscriptBlocks: ({ exam, count }) =>
      `Decide on the block on the transcript after ${enCount.appeals(count)} in ${exam}`,
    findOfficeForCases: ({ exam }) =>
      `Find someone in the exam office who can decide the cases of ${exam}. All who are there grade or sit the exam`,
  },
} satisfies Languages);

/** As a task below the name of the exam. */
export const afterGradingTaskText: Languages = texts({
  nb: {
    giveReasons: ({ count }) => `Skriv begrunnelsen for klagesensuren av ${nbCount.answers(count)}`,
    liftTranscriptBlocks: ({ count }) =>
      `Ta stilling til sperren på karakterutskriften etter ${nbCount.appeals(count)}`,
    findOfficeForCases: () =>
      'Finn noen på eksamenskontoret som kan avgjøre sakene. Alle som er der, er sensorer eller kandidater',
  },
  nn: {
    giveReasons: ({ count }) => `Skriv grunngjevinga for klagesensuren av ${nnCount.answers(count)}`,
    liftTranscriptBlocks: ({ count }) =>
      `Ta stilling til sperra på karakterutskrifta etter ${nnCount.appeals(count)}`,
    findOfficeForCases: () =>
      'Finn nokon på eksamenskontoret som kan avgjere sakene. Alle som er der, er sensorar eller kandidatar',
  },
  en: {
    giveReasons: ({ count }) => `Write the reasons for the appeal grades of ${enCount.answers(count)}`,
    liftTranscriptBlocks: ({ count }) =>
      `Decide on the block on the transcript after ${enCount.appeals(count)}`,
    findOfficeForCases: () =>
      'Find someone in the exam office who can decide the cases. All who are there grade or sit the exam',
  },
} satisfies Languages);
