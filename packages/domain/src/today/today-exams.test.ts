import { describe, expect, it } from 'vitest';
import {
  announced,
  at,
  cancelled,
  type exam,
  itemsOf,
  linesOf,
  planned,
  submitted,
  unwritten,
} from '../test/exam-today.ts';

describe('the exam office’s tasks today [V3]', () => {
  it.each<[string, Partial<typeof exam>, string, string[]]>([
    ['publish ten working days before', planned, '2026-02-10T08:00:00Z', ['later publishExam']],
    ['publish when that day has passed', planned, '2026-02-17T08:00:00Z', ['late publishExam']],
    ['an exam far ahead is no news', planned, '2026-01-12T08:00:00Z', []],
    ['a paper the author has', unwritten, '2026-02-10T08:00:00Z', ['waiting followUpPaper']],
    ['a paper that is late', unwritten, '2026-02-20T08:00:00Z', ['late followUpPaper']],
    ['a paper without approval', submitted, '2026-02-10T08:00:00Z', ['waiting followUpPaper']],
    ['an exam today', {}, '2026-03-02T06:00:00Z', ['today examStarts']],
    ['an exam tomorrow is no news', {}, '2026-03-01T20:00:00Z', []],
    ['a cancelled exam before its day', cancelled, '2026-02-27T08:00:00Z', ['later examCancelled']],
    [
      'a cancelled exam on its day, with what happened at it',
      { ...cancelled, started: 2, openIncidents: 1, openQuarantines: 1, handedIn: 1 },
      '2026-03-02T09:00:00Z',
      ['today decideIncidents', 'today examCancelled'],
    ],
    ['nothing of a cancelled exam afterwards', cancelled, '2026-03-03T08:00:00Z', []],
    ['an exam that goes on', { started: 2 }, '2026-03-02T08:00:00Z', ['running examRunning']],
    [
      'an undecided incident',
      { openIncidents: 1 },
      '2026-03-02T08:00:00Z',
      ['running examRunning', 'today decideIncidents'],
    ],
    [
      'quarantined updates that are not decided on',
      { openQuarantines: 1, handedIn: 2, absent: 1, graded: 1 },
      '2026-03-10T08:00:00Z',
      ['today decideQuarantined', 'waiting followUpGrading'],
    ],
    [
      'an answer that could not be put together, until it is handled; and third graders to appoint [G6]',
      { openUnmerged: 1, thirdsNeeded: 1, handedIn: 2, absent: 1, graded: 1 },
      '2026-03-10T08:00:00Z',
      ['today lookAtUnmerged', 'today appointThird', 'waiting followUpGrading'],
    ],
    [
      'one answer that did not come',
      { handedIn: 1, absent: 1, graded: 1 },
      '2026-03-02T14:00:00Z',
      ['late followUpHandIns'],
    ],
    [
      'an oral exam: who attended is for a person to say, by the first working day after it [G8, P10]',
      { form: 'oral', handedIn: 1 },
      '2026-03-02T14:00:00Z',
      ['thisWeek registerAttendance', 'waiting followUpGrading'],
    ],
    ['the last answers came', { handedIn: 3 }, '2026-03-02T14:00:00Z', ['waiting followUpGrading']],
    ['answers that did not come', {}, '2026-03-02T14:00:00Z', ['late followUpHandIns']],
    ['grading', { handedIn: 2, absent: 1, graded: 1 }, '2026-03-10T08:00:00Z', ['waiting followUpGrading']],
    ['grading late', { handedIn: 2, absent: 1 }, '2026-03-24T08:00:00Z', ['late followUpGrading']],
    ['results to check', { handedIn: 3, graded: 3 }, '2026-03-23T08:00:00Z', ['thisWeek checkResults']],
    [
      'the only result to check',
      { candidates: 1, handedIn: 1, graded: 1 },
      '2026-03-23T08:00:00Z',
      ['thisWeek checkResults'],
    ],
    ['no candidates are left', { candidates: 0 }, '2026-03-24T08:00:00Z', []],
    ['all were absent', { absent: 3 }, '2026-03-24T08:00:00Z', ['today checkResults']],
    [
      'results to announce',
      { state: 'checked', handedIn: 3, graded: 3 },
      '2026-03-24T08:00:00Z',
      ['today announceResults'],
    ],
    [
      'announced grades that a change of the scoring speaks against [G4]',
      { ...announced, correctionsToDecide: 2 },
      '2026-04-02T08:00:00Z',
      ['today decideCorrections'],
    ],
    [
      'a correction that another person proposed [R3]',
      { ...announced, correctionsToConfirm: 1 },
      '2026-04-02T08:00:00Z',
      ['today confirmCorrections'],
    ],
    [
      'an overdue explanation',
      { ...announced, explanations: { inWriting: { count: 1, dueAt: at('2026-04-01T22:00:00Z') } } },
      '2026-04-02T08:00:00Z',
      ['late followUpExplanations'],
    ],
    [
      'an explanation that is due',
      { ...announced, explanations: { inWriting: { count: 1, dueAt: at('2026-04-02T08:00:01Z') } } },
      '2026-04-02T08:00:00Z',
      [],
    ],
    [
      'appeals to decide, and what needs a new assessment',
      {
        ...announced,
        openAppeals: 3,
        appeals: { graded: 1, needsNewAssessment: 1, inGrading: 1 },
        appealReplyDueAt: at('2026-04-24T22:00:00Z'),
      },
      '2026-04-20T08:00:00Z',
      ['today decideAppeals', 'today arrangeNewAssessment'],
    ],
    [
      'appeals that should have been decided',
      {
        ...announced,
        openAppeals: 1,
        appeals: { graded: 1 },
        appealReplyDueAt: at('2026-04-24T22:00:00Z'),
      },
      '2026-04-25T08:00:00Z',
      ['late decideAppeals'],
    ],
  ])('%s', (_, facts, now, lines) => {
    expect(linesOf('examOffice', facts, now)).toEqual(lines);
  });

  it('an exam to publish is listed a fortnight before it must be published', () => {
    const [item] = itemsOf('examOffice', planned, '2026-02-10T08:00:00Z');
    const fortnightBefore = item?.deadline?.subtract({ hours: 14 * 24 });
    expect(itemsOf('examOffice', planned, `${fortnightBefore?.subtract({ nanoseconds: 1 })}`)).toEqual([]);
    expect(linesOf('examOffice', planned, `${fortnightBefore}`)).toEqual(['later publishExam']);
  });

  describe('an empty draft does not shout', () => {
    const empty = { ...planned, ...unwritten, candidates: 0, commissions: 0, hasGuide: false };
    it.each<[string, Partial<typeof exam>, string, string[]]>([
      ['more than a fortnight before it must be published', empty, '2026-01-30T08:00:00Z', []],
      ['when it should have been published', empty, '2026-02-17T08:00:00Z', ['later fillDraft']],
      ['in its own week', empty, '2026-02-23T08:00:00Z', ['later fillDraft']],
      ['the day before', empty, '2026-03-01T08:00:00Z', ['later fillDraft']],
      ['on its day', empty, '2026-03-02T07:59:59Z', ['today fillDraft']],
      ['once it would have begun', empty, '2026-03-02T08:00:00Z', []],
    ])('%s', (_, facts, now, lines) => {
      expect(linesOf('examOffice', facts, now)).toEqual(lines);
    });

    it.each<[string, Partial<typeof exam>]>([
      ['candidates', { candidates: 1 }],
      ['a commission', { commissions: 1 }],
      ['a draft of the paper', { paper: { state: 'draft', returned: false, wroteIt: false } }],
      ['a guide', { hasGuide: true }],
    ])('but is late as any other once it has %s', (_, facts) => {
      const lines = linesOf('examOffice', { ...empty, ...facts }, '2026-02-24T08:00:00Z');
      expect(lines).toEqual(['late publishExam', 'late followUpPaper']);
    });
  });

  it('lists what publishing lacks [P5]', () => {
    const bare = { ...planned, candidates: 0, commissions: 0 };
    const [item] = itemsOf('examOffice', bare, '2026-02-10T08:00:00Z');
    expect(item?.lacks).toEqual(['noCandidates', 'noCommission']);
  });

  it.each<[string, Partial<typeof exam>, string[], string]>([
    ['the author has', unwritten, ['paper'], 'author'],
    ['the approver has', submitted, ['paper'], 'approver'],
    ['has neither text nor guide', { ...unwritten, hasGuide: false }, ['paper', 'guide'], 'author'],
  ])('for a paper that %s, states what is missing and who is responsible', (_, facts, lacks, waitingFor) => {
    const items = itemsOf('examOffice', facts, '2026-02-10T08:00:00Z');
    expect(items).toMatchObject([{ kind: 'followUpPaper', lacks, waitingFor }]);
  });
});
