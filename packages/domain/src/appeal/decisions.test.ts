import { describe, expect, it } from 'vitest';
import { type ComplaintCommand, complaintCommands, decideComplaint } from '../complaint/complaint.ts';
import { explanationFaults } from '../explanation/explanation.ts';
import { checkCommission } from '../planning/commission.ts';
import type { CaseEvent } from '../rules/case-history.ts';
import { appealDeadline, caseDeadline } from '../rules/deadlines.ts';
import { announced, happened, inShort } from '../test/case-events.ts';
import { higherEducationRules as rules } from '../test/rules.ts';
import { decideAppeal } from './appeal.ts';
import type { AppealFacts } from './appeal-facts.ts';
import { decideFiling, type FilingFacts } from './appeal-filing.ts';
import { shownToCandidate } from './appeal-shown.ts';

/*
 * Public decisions and statements about grades and appeals, retold without persons. Body, date and case number are
 * given where they were read on the body's own page; what is retold from preparatory works, or from the pages of a
 * student ombud, says so. Older Acts are read as their paragraphs of 2024.
 */

const written = { form: 'written', recheckable: true } as const;
const oral = { form: 'oral', recheckable: false } as const;

const appealFacts = (facts: Partial<AppealFacts> = {}): AppealFacts => ({
  scale: 'A-F',
  originalGrade: 'C',
  mayStillAppeal: false,
  rules,
  ...facts,
});

const filing = (now: string, history: readonly CaseEvent[], facts: Partial<FilingFacts> = {}) =>
  decideFiling({
    now: Temporal.Instant.from(now),
    appealOpen: true,
    deadline: appealDeadline(history, rules),
    hasGrade: true,
    latest: null,
    ...facts,
  });

const commission = {
  workKind: 'masterThesis',
  credits: 30,
  recheckable: true,
  members: [
    { personId: 'first', external: false },
    { personId: 'guest', external: true },
  ],
  earlierGraders: ['first'],
} as const;
const gradedBefore = (kind: 'appeal' | 'newAssessment') =>
  checkCommission({ ...commission, kind }, rules).some(({ code }) => code === 'gradedBefore');

describe('a grade two or more away', () => {
  it('Sivilombudet, 21 November 2023 (2023/2435): the rule of blind grading does not hold when a thesis is assessed again, so those who graded before may take part [K6]', () => {
    const graded = { kind: 'inGrading', commissionId: 'appeal' } as const;
    expect(decideAppeal(graded, { kind: 'noteGrade', grade: 'A' }, appealFacts())).toMatchObject({
      event: { kind: 'newAssessmentNeeded' },
    });
    expect([gradedBefore('appeal'), gradedBefore('newAssessment')]).toEqual([true, false]);
  });

  it('Sivilombudet, the same case: the final grade was one above the first, which is decided and not assessed a fourth time [K6]', () => {
    const stopped = { kind: 'needsNewAssessment', commissionId: 'appeal', grade: 'A' } as const;
    expect(decideAppeal(stopped, { kind: 'assessAgain', grade: 'B' }, appealFacts())).toEqual({
      kind: 'accepted',
      event: { kind: 'appealDecided', grade: 'B', outcome: 'inFavour' },
    });
  });

  it('the Ministry, Prop. 64 L (2017–18): the candidate is told when the final grade exists, and until then sees the same [K6]', () => {
    expect(shownToCandidate('needsNewAssessment')).toBe(shownToCandidate('inGrading'));
    expect(shownToCandidate('needsNewAssessment')).not.toBe('decided');
  });
});

describe('a late appeal', () => {
  it('Sivilombudsmannen, on a complaint that never arrived and was repeated after five months: the interests are weighed, so it waits for a person [K1]', () => {
    expect(filing('2026-10-25T09:00:00Z', [announced])).toMatchObject({ event: { late: true } });
    expect(decideAppeal({ kind: 'filedLate' }, { kind: 'takeUp' }, appealFacts())).toMatchObject({
      event: { kind: 'appealTakenUp' },
    });
  });

  it('Sivilombudet, on a complaint dismissed without a sufficient assessment: after more than a year it can no longer be taken up (fvl. § 31(3)) [K1]', () => {
    const facts = appealFacts({ isBeyondLateLimit: true });
    expect(decideAppeal({ kind: 'filedLate' }, { kind: 'takeUp' }, facts)).toEqual({
      kind: 'refused',
      code: 'appealBeyondYear',
    });
    expect(decideAppeal({ kind: 'filedLate' }, { kind: 'dismiss' }, facts)).toMatchObject({
      kind: 'accepted',
    });
  });

  it('the Legislation Department, 20 January 2000 (2000/398): the year bars what missed a deadline, not a right whose deadline has not run out [K1]', () => {
    const waiting = [announced, happened('explanationRequested', '2026-05-05T10:00')];
    expect(filing('2027-06-01T09:00:00Z', waiting)).toMatchObject({ event: { late: false } });
  });

  it('a student ombud, December 2017: announced on 5 December, the three weeks end on Boxing Day, and so on the 27th [K1]', () => {
    const history = [happened('announced', '2017-12-05T12:00')];
    expect(inShort(appealDeadline(history, rules))).toBe('2017-12-27');
  });
});

describe('a formal error', () => {
  const facts = { isBeyondYear: false, canBeGradedAgain: false, awaitsNewGrade: false, othersStruck: 1 };
  const decided = (command: ComplaintCommand, state: 'inHand' | 'atBoard' = 'inHand') =>
    decideComplaint({ kind: state }, command, facts);

  it('a student ombud, December 2018: the grade of an oral exam is not appealed, but its missing grading guide is complained of [K8]', () => {
    const history = [announced];
    expect(inShort(caseDeadline('appeal', history, rules, oral))).toBe('notRecheckable');
    expect(inShort(caseDeadline('formalComplaint', history, rules, oral))).toBe('2026-05-26');
  });

  it('the Ministry, on noise and too short a time: what no new grading puts right is put right by a new exam [K8]', () => {
    const uphold = { kind: 'uphold', scope: 'complainant' } as const;
    expect(decided({ ...uphold, remedy: 'newGrading' })).toEqual({
      kind: 'refused',
      code: 'nothingToGradeAgain',
    });
    expect(decided({ ...uphold, remedy: 'newExam' })).toMatchObject({
      event: { kind: 'complaintUpheld', remedy: 'newExam' },
    });
  });

  it('Sivilombudsmannen, 27 January 2014 (2013/1905): where a duty of procedure was not kept, the case goes back to be handled once more [K8]', () => {
    expect(decided({ kind: 'enterBoardDecision', outcome: 'sentBack' }, 'atBoard')).toEqual({
      kind: 'accepted',
      event: { kind: 'complaintSentBack' },
    });
    expect(complaintCommands.inHand).toContain('uphold');
  });

  it('Sivilombudsmannen, 2019, on grades annulled while the teachers were away: nothing runs, and the case stays open, until there is a new grade [K8]', () => {
    const history = [
      announced,
      happened('formalComplaintFiled', '2026-05-06T10:00'),
      happened('formalComplaintDecided', '2026-06-03T10:00'),
      happened('annulled', '2026-06-03T10:00'),
    ];
    expect(inShort(caseDeadline('appeal', history, rules, written))).toBe('annulled');
    const again = [...history, happened('newGradingAnnounced', '2026-08-24T10:00')];
    expect(inShort(caseDeadline('appeal', again, rules, written))).toBe('2026-09-14');
    expect(complaintCommands.upheld).toEqual(['carryOut']);
  });
});

describe('reasons', () => {
  it('the Ministry, Ot.prp. nr. 85 (1993–94), as a student lawyer retells it: principles without an assessment of the performance are no reasons [E5]', () => {
    const principles = 'Det er lagt vekt på bruk av kildene og på drøftingen.';
    const text = { guidelines: principles, assessment: '', overall: 'C' };
    expect(explanationFaults(text)).toContainEqual({ field: 'assessment', code: 'missing' });
    expect(explanationFaults({ ...text, assessment: principles })).toContainEqual({
      field: 'assessment',
      code: 'onlyGuidelines',
    });
  });
});
