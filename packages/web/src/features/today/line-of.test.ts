import type { TodayLineText } from '@karakter/contract/today/routes';
import { roles } from '@karakter/domain/people/roles';
import { type Language, languages } from '@karakter/domain/text/language';
import { todayKinds } from '@karakter/domain/today/today';
import { describe, expect, it } from 'vitest';
import { lineOf } from './line-of.ts';
import { taskText } from './task-texts.ts';

const title = { nb: 'Prøving', nn: 'Prøving', en: 'Testing' };
const now = '2026-03-02T08:00:00Z';
const line = {
  exam: { courseCode: 'TST1000', courseTitle: title },
  examId: 'e',
  candidacyId: 'k',
  commissionId: 'c',
  explanationId: 'x',
  candidateNumber: 10_007,
  count: 2,
  of: 3,
  started: 1,
  lacks: ['paper', 'guide'],
  at: '2026-03-02T12:00:00Z',
  deadline: null,
} satisfies Omit<TodayLineText, 'kind'>;

const kindsOfNoExam = todayKinds.slice(0, todayKinds.indexOf('publishExam'));

/** The lines of the people who follow many exams. */
const examKinds = todayKinds
  .slice(todayKinds.indexOf('publishExam'), todayKinds.indexOf('archiveExam') + 1)
  .filter((kind) => taskText.nb[kind] !== undefined);

describe('a line of the first page [V3]', () => {
  it.each(todayKinds)('%s is a whole sentence in three languages [T4]', (kind) => {
    const sentences = languages.map(
      (language) => lineOf({ ...line, kind }, { role: 'examOffice', language, now }).sentence,
    );
    expect(sentences.filter((sentence) => /undefined|NaN|\{|^$/.test(sentence))).toEqual([]);
    const named = sentences.filter((sentence) => sentence.includes('TST1000'));
    expect(named).toHaveLength(kindsOfNoExam.includes(kind) ? 0 : sentences.length);
    expect(new Set(sentences).size).toBeGreaterThan(1);
  });

  it('leads the head of department to the page where declared grounds are decided, and otherwise to the exam [U6]', () => {
    const to = (kind: 'decideImpartiality' | 'followUpGrading') =>
      lineOf({ ...line, kind }, { role: 'headOfDepartment', language: 'nb', now }).to;
    expect([to('decideImpartiality'), to('followUpGrading')]).toEqual(['/exams/e/impartiality', '/exams/e']);
  });

  it.each(examKinds)('%s is a task below the name of its exam, in three languages [T4]', (kind) => {
    const dated = { ...line, kind, waitingFor: 'graders', exam: { ...line.exam, startsAt: now } } as const;
    const lines = languages.map((language) => lineOf(dated, { role: 'examOffice', language, now }));
    expect(lines.filter(({ sentence }) => /TST1000|undefined|NaN|^$/.test(sentence))).toEqual([]);
    expect(new Set(lines.map(({ waitsFor }) => waitsFor)).size).toBe(3);
    expect(lines[0]?.exam).toEqual({ id: 'e', name: 'TST1000 Prøving', startsAt: now, to: '/exams/e' });
  });

  it.each(todayKinds)('%s leads to a complete address', (kind) => {
    const places = roles.map((role) => lineOf({ ...line, kind }, { role, language: 'nb', now }).to);
    expect(places.filter((to) => to?.includes('undefined'))).toEqual([]);
  });

  it('states only the time for today, and also the day for another day', () => {
    const reader = { role: 'grader', language: 'nb', now } as const;
    const opens = (at: string) => lineOf({ ...line, kind: 'awaitAnswers', at }, reader).sentence;
    expect(opens('2026-03-02T12:00:00Z')).toBe('Sensuren i TST1000 Prøving åpner kl. 13.00');
    expect(opens('2026-03-03T12:00:00Z')).toBe(
      'Sensuren i TST1000 Prøving åpner tirsdag 3. mars 2026 kl. 13.00',
    );
  });

  it('writes an end at midnight as 24.00 of the day that ends, and an opening then as 00.00', () => {
    const at = '2026-03-02T23:00:00Z';
    const said = (kind: 'examRunning' | 'awaitAnswers', language: Language) =>
      lineOf({ ...line, kind, at }, { role: 'examOffice', language, now }).sentence;
    expect(said('examRunning', 'nb')).toContain('pågår til kl. 24.00:');
    expect(said('examRunning', 'nn')).toContain('går til kl. 24.00:');
    expect(said('examRunning', 'en')).toContain('until 24:00:');
    expect(said('awaitAnswers', 'nb')).toContain('åpner tirsdag 3. mars 2026 kl. 00.00');
  });

  it('never links to a page that the role does not have', () => {
    const placeOf = (role: (typeof roles)[number]) =>
      lineOf({ ...line, kind: 'examRunning' }, { role, language: 'nb', now }).to;
    expect(placeOf('examOffice')).toBe('/exams/e/board');
    expect(placeOf('courseCoordinator')).toBe('/exams/e');
    expect(placeOf('invigilator')).toBe('/exams/e/board');
    expect(placeOf('itOperator')).toBeUndefined();
  });
});
