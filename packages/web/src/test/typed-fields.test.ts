import { writtenInstant } from '@karakter/domain/calendar/dates';
import { languages } from '@karakter/domain/text/language';
import { describe, expect, test } from 'vitest';
import { missingIn } from '../features/appeal/RegisterAppealPage.tsx';
import { emptyDraft, type FactsDraft, factsOf, gradingTimeInWords } from '../features/exam/facts-draft.ts';
import { ownRulesText } from '../features/exam/own-rules-texts.ts';
import { readPoints, writtenPoints } from '../features/grading/points.ts';
import { compensationOf } from '../features/incidents/DecideForm.tsx';
import {
  emptyIncident,
  faultsOf as faultsOfIncident,
  incidentBody,
} from '../features/incidents/incident-draft.ts';
import { faultsOf as faultsOfTime, moveOf, newStart } from '../features/invigilation/time-draft.ts';
import { typedPoints, typedPointsForWrong } from '../features/papers/typed-points.ts';
import { instantInOslo } from '../text/oslo-time.ts';
import { shownNumber } from '../ui/shown-number.ts';

/** The values of a field while a person types into it key by key; for half a value the browser gives an empty one. */
const typedInto = {
  date: [
    '',
    '0002-12-04',
    '0020-12-04',
    '0202-12-04',
    '2026-12-04',
    '0000-01-01',
    '9999-12-31',
    '275760-09-13',
    '14.6',
    '14.',
    'i morgen',
  ],
  time: ['', '9', '9.', 'ni', '00:00', '09:00', '23:59', '09:00:30', '09:00:30.125', '24:00'],
  number: ['', '-', '-0', '-1', '0', '0.', '0,5', '.5', '1e', '1e5', '1e999', '999999999999', '12', 'x'],
} as const;
type Kind = keyof typeof typedInto;

const at = '2026-03-02T08:00:00Z';
const planned = { startsAt: at, endsAt: '2026-03-02T23:30:00Z' };
const isInstant = (text: string) => expect(Number.isNaN(Date.parse(text)), text).toBe(false);

/** Writes a typed instant as pages do, in every language, and as it is sent. */
function draw(instant: string | undefined | null): void {
  if (instant === undefined || instant === null) return;
  isInstant(instant);
  for (const language of languages) writtenInstant(instant, language);
}

function drawFacts(typed: Partial<FactsDraft>): void {
  const facts = factsOf({ ...emptyDraft, date: '2026-03-02', ...typed });
  if (facts === undefined) return;
  draw(facts.startsAt);
  for (const count of [facts.durationMinutes, facts.credits]) expect(count).not.toBeNaN();
  for (const language of languages) gradingTimeInWords(facts.gradingPeriod, ownRulesText[language]);
}

function drawIncident(typed: { date?: string; clock?: string }): void {
  const draft = { ...emptyIncident(at, 'candidacy'), what: 'Brannalarm', ...typed };
  if (faultsOfIncident(draft).length === 0) draw(incidentBody(draft).happenedAt);
}

function drawTime(typed: { minutes?: string; clock?: string }): void {
  const draft = {
    kind: 'extension',
    minutes: '10',
    clock: '',
    reason: 'alarm',
    otherReason: '',
    ...typed,
  } as const;
  draw(newStart(draft.clock, planned));
  if (faultsOfTime(draft).length > 0) return;
  const move = moveOf(draft, { id: 'm', reach: { scope: 'exam' }, reason: 'Brannalarm', planned });
  if (move.kind === 'extension') expect(Number.isInteger(move.minutes)).toBe(true);
}

function drawNumber(read: (typed: string) => number): (typed: string) => void {
  return (typed) => {
    const value = read(typed);
    expect(Number.isFinite(value), typed).toBe(true);
    expect(Number(shownNumber(typed, value).replace(',', '.')) === value, typed).toBe(true);
  };
}

/** Every field of the pages for a date, a time or a number, with everything that is computed from its text. */
const fields: Readonly<Record<string, readonly [Kind, (typed: string) => void]>> = {
  'exam/FactsFields.tsx startsAt': ['date', (date) => drawFacts({ date })],
  'exam/FactsFields.tsx clock': ['time', (clock) => drawFacts({ clock })],
  'exam/copy/CopyExamDialog.tsx copy-date': ['date', (date) => draw(instantInOslo(date, '08:00'))],
  'exam/copy/CopyExamDialog.tsx copy-clock': ['time', (clock) => draw(instantInOslo('2026-03-02', clock))],
  'exam/FactsFields.tsx durationMinutes': ['number', (durationMinutes) => drawFacts({ durationMinutes })],
  'exam/FactsFields.tsx credits': ['number', (credits) => drawFacts({ credits })],
  'exam/OwnRulesFields.tsx gradingPeriod': ['number', (gradingAmount) => drawFacts({ gradingAmount })],
  // Sent unchanged: the server reports their faults.
  'planning/ExternalGraderForm.tsx employedUntil': ['date', (date) => expect(typeof date).toBe('string')],
  'register/GrantRoleDialog.tsx grant-first': ['date', (date) => expect(typeof date).toBe('string')],
  'register/GrantRoleDialog.tsx grant-last': ['date', (date) => expect(typeof date).toBe('string')],
  'register/LastDayDialog.tsx last-day': ['date', (date) => expect(typeof date).toBe('string')],
  'planning/CandidateDialog.tsx minutes': ['number', (minutes) => JSON.stringify(Number(minutes))],
  'invigilation/TimeDialog.tsx time-start': ['time', (clock) => drawTime({ clock })],
  'invigilation/TimeDialog.tsx fieldOf.minutes': ['number', (minutes) => drawTime({ minutes })],
  'incidents/RegisterForm.tsx incident-date': ['date', (date) => drawIncident({ date })],
  'incidents/RegisterForm.tsx incident-clock': ['time', (clock) => drawIncident({ clock })],
  'incidents/DecideForm.tsx minutes-': [
    'number',
    (minutes) => {
      const given = compensationOf({ compensation: 'extraMinutes', minutes });
      if (given?.kind === 'extraMinutes') expect(Number.isInteger(given.minutes)).toBe(true);
    },
  ],
  'results/AnnounceDialog.tsx announce-date': ['date', (date) => draw(instantInOslo(date, '08:00'))],
  'results/AnnounceDialog.tsx announce-clock': ['time', (clock) => draw(instantInOslo('2026-03-02', clock))],
  'appeal/RegisterAppealPage.tsx fieldOf.arrivedOn': [
    'date',
    (arrivedOn) => {
      const isMissing = missingIn({ candidateNumber: '1', arrivedOn }).length > 0;
      if (!isMissing) isInstant(`${arrivedOn}T12:00:00Z`);
    },
  ],
  'grading/PointsField.tsx points-': [
    'number',
    (typed) => {
      const points = readPoints(typed);
      if (typeof points === 'number') {
        for (const language of languages) expect(readPoints(writtenPoints(points, language))).toBe(points);
      }
    },
  ],
  'papers/QuestionEditor.tsx points-': ['number', drawNumber(typedPoints)],
  'papers/QuestionEditor.tsx wrong-': ['number', drawNumber(typedPointsForWrong)],
};

const sources: Record<string, string> = import.meta.glob('../features/**/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The fields in the pages' source, each by its file and the beginning of its id. */
const found = Object.entries(sources).flatMap(([file, source]) => {
  const elements = source.match(/<(?:\w*FormField|\w*Input|\w*[Ff]ield)\b[^<]*?\/>/gs) ?? [];
  return elements
    .filter((e) =>
      /type="(?:date|time|number|datetime-local|month|week)"|inputMode="(?:decimal|numeric)"|^<(?:Number|Date|Clock)FormField/.test(
        e,
      ),
    )
    .map((e) => `${file.replace('../features/', '')} ${/\bid=(?:"|\{`?)([\w.-]+)/.exec(e)?.[1]}`);
});

test('every field for a date, a time or a number is in the list below', () => {
  expect(found.sort()).toEqual(Object.keys(fields).sort());
  const typed = Object.values(sources)
    .join('\n')
    .match(/type="(?:date|time|number|datetime-local|month|week)"/g);
  const ownFields = found.filter((each) =>
    /QuestionEditor|PointsField|startsAt|exam\/FactsFields.tsx clock|CopyExamDialog/.test(each),
  );
  expect(typed?.length).toBe(found.length - ownFields.length);
});

describe.each(Object.entries(fields))('%s', (_, [kind, tried]) => {
  test.each(typedInto[kind])('holding «%s» is rendered and sent without an exception', (typed) => {
    tried(typed);
  });
});
