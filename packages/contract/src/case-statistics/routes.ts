import { appealEnds } from '@karakter/domain/case-statistics/figures';
import { caseSteps } from '@karakter/domain/case-statistics/steps';
import type { Role } from '@karakter/domain/people/roles';
import { z } from 'zod';
import { done, id, instantText, route, trilingual, wholeNumber } from '../platform/route.ts';
import { writtenText } from '../platform/written-text.ts';

/** Those who see the statistics of cases; the exam office, which handles the cases, sees every number. */
export const caseStatisticsReaders = [
  'examOffice',
  'programmeLeader',
  'headOfDepartment',
] as const satisfies readonly Role[];

/** Hidden where it is null, since it is of too few. */
const count = wholeNumber.nullable();
const step = z.object({
  step: z.enum(caseSteps),
  /** Null in what can be published. */
  cases: count,
  medianDays: z.number(),
  /** From 0 to 1; null where the law sets no day. */
  inTime: z.number().min(0).max(1).nullable(),
});

const statisticsRow = z.object({
  year: wholeNumber,
  unitId: id,
  unit: trilingual,
  /** Null of a whole unit. */
  course: z.object({ code: z.string(), title: trilingual }).nullable(),
  candidates: count,
  asked: count,
  appealed: count,
  complained: count,
  ends: z.record(z.enum(appealEnds), wholeNumber).nullable(),
  assessedAgain: count,
  steps: z.array(step),
});
export type StatisticsRow = z.infer<typeof statisticsRow>;
export type StatisticsStep = z.infer<typeof step>;
/** What is stored of a published year. */
export const publishedRows = z.array(statisticsRow);

const published = z.object({ year: wholeNumber, publishedAt: instantText });

const office = { access: ['examOffice'], identity: 'visible' } as const;
const ofYear = z.object({ institutionId: id, year: z.coerce.number<number>().int().min(1000).max(9999) });

export const caseStatisticsRoutes = {
  showCaseStatistics: route({
    access: caseStatisticsReaders,
    identity: 'visible',
    name: 'showCaseStatistics',
    summary:
      'How many ask, appeal and complain, how it ended and how long each step took, by course and year [V8]',
    method: 'GET',
    path: '/api/case-statistics',
    query: z.object({ version: z.enum(['exact', 'publishable']).default('exact') }),
    response: z.object({
      /** Every number is shown; otherwise those of few are hidden. */
      isExact: z.boolean(),
      smallestGroup: wholeNumber,
      rows: z.array(statisticsRow),
      /** The years of the institutions that the caller may publish for. */
      years: z.array(
        z.object({
          institutionId: id,
          institution: trilingual,
          year: wholeNumber,
          state: z.enum(['notPublished', 'published', 'withdrawn']),
          publishedAt: instantText.nullable(),
          /** Why it cannot be published now. */
          obstacle: z
            .enum([
              'statisticsYearRuns',
              'statisticsCasesOpen',
              'statisticsEmpty',
              'statisticsPublishedAlready',
            ])
            .nullable(),
          openCases: wholeNumber,
        }),
      ),
    }),
  }),
  publishCaseStatistics: route({
    ...office,
    name: 'publishCaseStatistics',
    summary: 'Publish a year’s statistics, safe for small groups, for everyone; once',
    method: 'POST',
    path: '/api/case-statistics/:institutionId/:year',
    params: ofYear,
    response: done,
  }),
  withdrawCaseStatistics: route({
    ...office,
    name: 'withdrawCaseStatistics',
    summary: 'Take a year’s published statistics away, with a reason',
    method: 'POST',
    path: '/api/case-statistics/:institutionId/:year/withdrawal',
    params: ofYear,
    body: z.object({ reason: writtenText(1, 2000) }),
    response: done,
  }),
  showPublishedStatistics: route({
    name: 'showPublishedStatistics',
    summary: 'What institutions have published about explanations and appeals, for anyone [V8]',
    method: 'GET',
    path: '/api/open/case-statistics',
    access: 'anyone',
    identity: 'visible',
    response: z.object({
      institutions: z.array(
        z.object({
          id,
          name: trilingual,
          years: z.array(published),
          smallestGroup: wholeNumber,
          rows: z.array(statisticsRow),
        }),
      ),
    }),
  }),
};
