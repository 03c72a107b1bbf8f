import { describe, expect, test } from 'vitest';
import type { CaseEvent, CaseEventKind } from '../rules/case-history.ts';
import { plannedExam as planned } from '../test/exam-progress.ts';
import { higherEducationRules } from '../test/rules.ts';
import { type ExamProgress, examStepNames, examSteps } from './exam-steps.ts';

const instant = Temporal.Instant.from;
const published = { ...planned, state: 'published', publishedAt: instant('2026-02-03T08:00:00Z') } as const;
const ready = { ...published, paperApprovedAt: instant('2026-02-10T08:00:00Z'), hasGuide: true } as const;
const oral = { form: 'oral', hasGuide: true } as const;
const handedIn = { ...ready, handedIn: 2, absent: 1 } as const;
const graded = { ...handedIn, graded: 2, lastGradedAt: instant('2026-03-10T08:00:00Z') } as const;
const one = { ...ready, candidates: 1, handedIn: 1 } as const;
const announcedAt = instant('2026-03-12T08:00:00Z');
const happened = (kind: CaseEventKind, at: string): CaseEvent => ({ kind, at: instant(at) });
/** Announced, with the later events of each result; one of the results has no events. */
const announcedWith = (...later: CaseEvent[][]): ExamProgress => ({
  ...graded,
  state: 'announced',
  announcedAt,
  histories: [[], ...later].map((events) => [{ kind: 'announced', at: announcedAt }, ...events]),
});
const announced = announcedWith();
const archivedAt = instant('2026-06-01T08:00:00Z');
const archived = { ...announced, state: 'archived', archivedAt } as const;

const letters = { done: 'D', now: 'N', late: 'L', waiting: '.' };
/** One letter a step, planning to archive. */
const pictured = (progress: ExamProgress, now: string) =>
  examSteps(progress, instant(now), higherEducationRules)
    .map(({ state }) => letters[state])
    .join('');

describe('the course of an exam at a glance [V4]', () => {
  test.each<[string, ExamProgress, string, string]>([
    ['being planned', planned, '2026-02-02T08:00:00Z', 'N........'],
    ['not published ten working days before [P3]', planned, '2026-02-17T08:00:00Z', 'LL.......'],
    ['published', published, '2026-02-04T08:00:00Z', 'DN.......'],
    ['paper late [A1]', published, '2026-02-17T08:00:00Z', 'DL.......'],
    [
      'a paper without a guide is not done [A3]',
      { ...ready, hasGuide: false },
      '2026-02-11T08:00:00Z',
      'DN.......',
    ],
    ['ready', ready, '2026-02-11T08:00:00Z', 'DDN......'],
    ['no paper at the start', published, '2026-03-02T08:00:00Z', 'DLL......'],
    ['no paper at the end', published, '2026-03-02T12:00:00Z', 'DLL......'],
    ['not published at the end', { ...ready, state: 'planned' }, '2026-03-02T12:00:00Z', 'LDL......'],
    ['the last candidate still writes', ready, '2026-03-02T11:59:59Z', 'DDN......'],
    ['the sitting has ended', ready, '2026-03-02T12:00:00Z', 'DDDN.....'],
    ['a hand-in hangs', ready, '2026-03-02T13:00:00Z', 'DDDL.....'],
    ['all candidates absent', { ...ready, absent: 3 }, '2026-03-02T12:00:00Z', 'DDDDN....'],
    ['the only candidate has handed in', one, '2026-03-02T12:00:00Z', 'DDDDN....'],
    [
      'no candidate, and so nothing handed in',
      { ...ready, candidates: 0 },
      '2026-03-02T12:00:00Z',
      'DDDN.....',
    ],
    [
      'an oral exam needs a guide, and no paper [G8]',
      { ...published, ...oral },
      '2026-02-11T08:00:00Z',
      'DDN......',
    ],
    ['an oral exam without its guide', { ...published, form: 'oral' }, '2026-02-11T08:00:00Z', 'DN.......'],
    [
      'attendance is not late on the day itself [P10]',
      { ...published, ...oral },
      '2026-03-02T20:00:00Z',
      'DDDN.....',
    ],
    [
      'attendance is late after the first working day',
      { ...published, ...oral },
      '2026-03-03T23:00:00Z',
      'DDDL.....',
    ],
    ['attendance is registered', { ...handedIn, ...oral }, '2026-03-02T20:00:00Z', 'DDDDN....'],
    ['the only answer graded', { ...one, graded: 1 }, '2026-03-11T08:00:00Z', 'DDDDDN...'],
    ['in grading', handedIn, '2026-03-03T08:00:00Z', 'DDDDN....'],
    ['grading late (uhl. § 11-7(4))', handedIn, '2026-03-24T08:00:00Z', 'DDDDL....'],
    ['graded, not announced', graded, '2026-03-11T08:00:00Z', 'DDDDDN...'],
    ['checked', { ...handedIn, state: 'checked' }, '2026-03-11T08:00:00Z', 'DDDDDN...'],
    ['announced late', graded, '2026-03-25T08:00:00Z', 'DDDDDL...'],
    ['announced: both deadlines run', announced, '2026-03-13T08:00:00Z', 'DDDDDDNN.'],
    ['the week for explanations is over', announced, '2026-03-20T08:00:00Z', 'DDDDDDDN.'],
    ['all deadlines over', announced, '2026-04-08T08:00:00Z', 'DDDDDDDDN'],
  ])('%s', (_, progress, now, picture) => {
    expect(pictured(progress, now)).toBe(picture);
  });

  test('an explanation past its two weeks is late, and the appeal deadline waits for it [E2]', () => {
    const histories = announcedWith([happened('explanationRequested', '2026-03-16T08:00:00Z')]);
    const asked = { ...histories, openExplanations: 1, explanationDueAt: instant('2026-03-30T22:00:00Z') };
    expect(pictured(asked, '2026-04-09T08:00:00Z')).toBe('DDDDDDLN.');
    const steps = examSteps(asked, instant('2026-04-09T08:00:00Z'), higherEducationRules);
    expect(steps.find(({ step }) => step === 'explanation')?.at).toEqual(asked.explanationDueAt);
    expect(steps.find(({ step }) => step === 'appeal')?.at).toBeNull();
  });
  test('an explanation sent starts the three weeks again [E6]', () => {
    const sent = announcedWith([
      happened('explanationRequested', '2026-03-16T08:00:00Z'),
      happened('explanationReceived', '2026-04-01T08:00:00Z'),
    ]);
    expect(pictured(sent, '2026-04-09T08:00:00Z')).toBe('DDDDDDDN.');
  });
  test.each<[string, CaseEvent[][], string, string]>([
    [
      'a corrected grade starts both deadlines again, also after an explanation that came before it [K8]',
      [
        [happened('explanationReceived', '2026-03-20T08:00:00Z')],
        [happened('newGradingAnnounced', '2026-04-20T08:00:00Z')],
      ],
      '2026-04-22T08:00:00Z',
      'DDDDDDNN.',
    ],
    [
      'the explanation of a grade decided on appeal starts no appeal deadline [E8]',
      [
        [
          happened('appealFiled', '2026-03-20T08:00:00Z'),
          happened('appealDecided', '2026-04-20T08:00:00Z'),
          happened('explanationReceived', '2026-04-25T08:00:00Z'),
        ],
      ],
      '2026-05-05T08:00:00Z',
      'DDDDDDDDN',
    ],
    [
      'a procedural complaint keeps the appeal deadline still, long after the three weeks [K8]',
      [[happened('formalComplaintFiled', '2026-03-20T08:00:00Z')]],
      '2026-06-01T08:00:00Z',
      'DDDDDDDN.',
    ],
  ])('%s', (_, later, now, picture) => {
    expect(pictured(announcedWith(...later), now)).toBe(picture);
  });
  test('where every result has been decided on appeal, no deadline runs', () => {
    const history = [
      happened('announced', '2026-03-12T08:00:00Z'),
      happened('appealDecided', '2026-03-16T08:00:00Z'),
    ];
    const decided = { ...announced, histories: [history], explanationOpen: false };
    expect(pictured(decided, '2026-03-17T08:00:00Z')).toBe('DDDDDDDDN');
  });
  test('an archived exam is done throughout', () => {
    expect(pictured(archived, '2026-06-02T08:00:00Z')).toBe('DDDDDDDDD');
  });
  test.each<[string, ExamProgress, Record<(typeof examStepNames)[number], string | undefined>]>([
    [
      'of a planned exam, when each is due',
      planned,
      {
        planning: '2026-02-16T23:00:00Z',
        paper: '2026-02-16T23:00:00Z',
        sitting: '2026-03-02T08:00:00Z',
        handIn: '2026-03-02T12:00:00Z',
        grading: '2026-03-23T23:00:00Z',
        results: '2026-03-24T23:00:00Z',
        explanation: undefined,
        appeal: undefined,
        archive: undefined,
      },
    ],
    [
      'of an archived exam, when each was done or ended',
      archived,
      {
        planning: '2026-02-03T08:00:00Z',
        paper: '2026-02-10T08:00:00Z',
        sitting: '2026-03-02T08:00:00Z',
        handIn: '2026-03-02T12:00:00Z',
        grading: '2026-03-10T08:00:00Z',
        results: '2026-03-12T08:00:00Z',
        explanation: '2026-03-19T23:00:00Z',
        appeal: '2026-04-07T22:00:00Z',
        archive: '2026-06-01T08:00:00Z',
      },
    ],
  ])('there are nine, each with its date where one is known: %s', (_, progress, dates) => {
    const steps = examSteps(progress, instant('2026-02-03T08:00:00Z'), higherEducationRules);
    expect(steps.map(({ step }) => step)).toEqual([...examStepNames]);
    expect(Object.fromEntries(steps.map(({ step, at }) => [step, at?.toString()]))).toEqual(dates);
  });
});
