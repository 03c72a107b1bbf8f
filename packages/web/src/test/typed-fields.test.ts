import { writtenDate, writtenInstant } from '@karakter/domain/calendar/dates';
import { languages } from '@karakter/domain/text/language';
import { describe, expect, test } from 'vitest';
import { type TypedTime, timeOf } from '../features/after-publishing/typed-time.ts';
import { missingIn } from '../features/appeal/RegisterAppealPage.tsx';
import { emptyDraft, type FactsDraft, factsOf, gradingTimeInWords } from '../features/exam/facts-draft.ts';
import { ownRulesText } from '../features/exam/own-rules-texts.ts';
import { emptyRate, missingInRate, type RateDraft, rateOf } from '../features/fees/rate-draft.ts';
import { bodyOfMeeting, emptyMeeting } from '../features/grading/meeting/meeting-draft.ts';
import { readPoints, writtenPoints } from '../features/grading/points.ts';
import { thresholdsOf } from '../features/grading/scoring/change/scoring-draft.ts';
import { compensationOf } from '../features/incidents/DecideForm.tsx';
import {
  emptyIncident,
  faultsOf as faultsOfIncident,
  incidentBody,
} from '../features/incidents/incident-draft.ts';
import {
  emptyLate,
  faultsOf as faultsOfLate,
  bodyOf as lateBody,
} from '../features/invigilation/after-start/late-candidate-draft.ts';
import {
  faultsOf as faultsOfReopening,
  minutesOf,
} from '../features/invigilation/after-start/reopening-draft.ts';
import { faultsOf as faultsOfTime, moveOf, newStart } from '../features/invigilation/time/time-draft.ts';
import {
  typedLevelPoints,
  typedPoints,
  typedPointsForWrong,
  typedQuestionNumber,
} from '../features/papers/typed-points.ts';
import { areMinutesBad, setFor } from '../features/planning/many/many-candidates-draft.ts';
import { instantInOslo, isUnreadableDate } from '../text/oslo-time.ts';
import { shownNumber } from '../ui/shown-number.ts';
import { daysOfCases } from './days-of-cases.ts';
import { rulesAndScoring } from './typed-rules.ts';
import { typedInto } from './typed-values.ts';

type Kind = keyof typeof typedInto;

/** A rate that counts as filled in has a day that can be written. */
function drawRate(typed: Partial<RateDraft>): void {
  const amounts = { hourly: '400', exam: '30', bachelor: '300', master: '900', explanation: '30' };
  const draft = { ...emptyRate, ...amounts, ...typed };
  if (missingInRate(draft) === undefined) writtenDate(rateOf(draft, 'unit').validFrom, 'nb');
}

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
  if (faultsOfTime(draft, { scope: 'exam' }, planned).length > 0) return;
  const move = moveOf(draft, { id: 'm', reach: { scope: 'exam' }, reason: 'Brannalarm', planned });
  if (move.kind === 'extension') expect(Number.isInteger(move.minutes)).toBe(true);
}

/** A day that may be left out: what cannot be read is not sent. */
function sendDay(date: string): void {
  if (!isUnreadableDate(date) && date !== '') isInstant(`${date}T12:00:00Z`);
}

function drawLateCandidate(typed: { extraMinutes: string }): void {
  const person = { personId: 'p', name: 'Sen Student', studentNumber: null };
  const draft = { ...emptyLate, person, reason: 'Falt ut', ...typed };
  if (faultsOfLate(draft).length > 0) return;
  expect(Number.isInteger(lateBody(draft).extraMinutes)).toBe(true);
}

function drawReopening(typed: { minutes: string }): void {
  const draft = { reason: 'For tidlig', ...typed };
  if (faultsOfReopening(draft).length === 0) expect(Number.isInteger(minutesOf(draft))).toBe(true);
}

function drawMeeting(typed: { date?: string; clock?: string; minutes?: string }): void {
  const body = bodyOfMeeting({ ...emptyMeeting('p'), date: '2026-03-02', place: 'A1', ...typed });
  if (!body) return;
  draw(body.startsAt);
  expect(Number.isInteger(body.minutes)).toBe(true);
}

function drawNumber(read: (typed: string) => number): (typed: string) => void {
  return (typed) => {
    const value = read(typed);
    expect(Number.isFinite(value), typed).toBe(true);
    expect(Number(shownNumber(typed, value).replace(',', '.')) === value, typed).toBe(true);
  };
}

/** As the facts of a new exam, and as the new time of a published one. */
function drawStart(change: Partial<TypedTime>): void {
  drawFacts(change);
  const time = timeOf({ date: '2026-03-02', clock: '09:00', durationMinutes: '240', ...change });
  if (time) expect(time.durationMinutes).not.toBeNaN();
}

function drawPoints(typed: string): void {
  const points = readPoints(typed);
  if (typeof points !== 'number') return;
  for (const language of languages) expect(readPoints(writtenPoints(points, language))).toBe(points);
}

/** Every field of the pages for a date, a time or a number, with everything that is computed from its text. */
const fields: Readonly<Record<string, readonly [Kind, (typed: string) => void]>> = {
  'after-publishing/RulesForm.tsx credits': ['number', (credits) => drawFacts({ credits })],
  'exam/FactsFields.tsx startsAt': ['date', (date) => drawStart({ date })],
  'exam/FactsFields.tsx clock': ['time', (clock) => drawStart({ clock })],
  'exam/copy/CopyExamDialog.tsx copy-date': ['date', (date) => draw(instantInOslo(date, '08:00'))],
  'exam/copy/CopyExamDialog.tsx copy-clock': ['time', (clock) => draw(instantInOslo('2026-03-02', clock))],
  'exam/FactsFields.tsx durationMinutes': ['number', (durationMinutes) => drawStart({ durationMinutes })],
  'exam/FactsFields.tsx credits': ['number', (credits) => drawFacts({ credits })],
  'exam/OwnRulesFields.tsx gradingPeriod': ['number', (gradingAmount) => drawFacts({ gradingAmount })],
  'planning/ExternalGraderForm.tsx employedUntil': ['date', sendDay],
  'grading/due/AskExtension.tsx ask-until': ['date', sendDay],
  'grading/due/DateButton.tsx chosen-date': ['date', sendDay],
  'register/GrantRoleDialog.tsx grant-first': ['date', sendDay],
  'register/GrantRoleDialog.tsx grant-last': ['date', sendDay],
  'register/LastDayDialog.tsx last-day': ['date', sendDay],
  'planning/duty/DutyDialog.tsx fieldOf': ['date', sendDay],
  'planning/CandidateDialog.tsx minutes': ['number', (minutes) => JSON.stringify(Number(minutes))],
  'planning/many/ManyCandidatesDialog.tsx many-minutes': [
    'number',
    (minutes) => {
      const draft = { minutes, language: '', room: '' };
      if (!areMinutesBad(draft)) expect(setFor(draft).extraMinutes ?? 0).not.toBeNaN();
    },
  ],
  'invigilation/after-start/AddCandidate.tsx late-extraMinutes': [
    'number',
    (extraMinutes) => drawLateCandidate({ extraMinutes }),
  ],
  'invigilation/after-start/ReopenHandIn.tsx reopen-minutes': [
    'number',
    (minutes) => drawReopening({ minutes }),
  ],
  'invigilation/time/TimeFields.tsx timeFieldOf.clock': ['time', (clock) => drawTime({ clock })],
  'invigilation/time/TimeFields.tsx timeFieldOf.minutes': ['number', (minutes) => drawTime({ minutes })],
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
    (on) => missingIn({ candidateNumber: '1', arrivedOn: on })[0] ?? isInstant(`${on}T12:00:00Z`),
  ],
  ...daysOfCases(draw, isInstant),
  'fees/FeeRatesPage.tsx rate-validFrom': ['date', (validFrom) => drawRate({ validFrom })],
  'grading/meeting/MeetingForm.tsx meeting-date': ['date', (date) => drawMeeting({ date })],
  'grading/meeting/MeetingForm.tsx meeting-clock': ['time', (clock) => drawMeeting({ clock })],
  'grading/desk/PointsField.tsx props.id': ['number', drawPoints],
  'grading/views/equal/EqualMarking.tsx id': ['number', drawPoints],
  ...rulesAndScoring,
  'grading/scoring/change/ThresholdFields.tsx id': [
    'number',
    (typed) => expect(thresholdsOf({ unit: 'percent', least: { A: typed } }).least.A ?? 0).not.toBeNaN(),
  ],
  'papers/QuestionEditor.tsx points-': ['number', drawNumber(typedPoints)],
  'papers/QuestionEditor.tsx wrong-': ['number', drawNumber(typedPointsForWrong)],
  'papers/rubric/RubricFields.tsx level-points-': ['number', drawNumber(typedLevelPoints)],
  'papers/rubric/RubricFields.tsx level-question-': ['number', drawNumber(typedQuestionNumber)],
};

const sources: Record<string, string> = import.meta.glob('../features/**/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Fields whose value the browser reads, unlike those of our own, which take what people type. */
const ofBrowser = /type="(?:date|time|number|datetime-local|month|week)"/;

/** The fields in the pages' source, each by its file and the beginning of its id. */
const found = Object.entries(sources).flatMap(([file, source]) => {
  const elements = source.match(/<(?:\w*FormField|\w*Input|\w*[Ff]ield)\b[^<]*?\/>/gs) ?? [];
  return elements
    .filter((e) =>
      /type="(?:date|time|number|datetime-local|month|week)"|inputMode="(?:decimal|numeric)"|^<(?:Number|Date|Clock)FormField/.test(
        e,
      ),
    )
    .map((e) => ({
      field: `${file.replace('../features/', '')} ${/\bid=(?:"|\{`?)([\w.-]+)/.exec(e)?.[1]}`,
      isOfBrowser: ofBrowser.test(e),
    }));
});

test('every field for a date, a time or a number is in the list below', () => {
  expect(found.map(({ field }) => field).sort()).toEqual(Object.keys(fields).sort());
  const typed = Object.values(sources).join('\n').match(new RegExp(ofBrowser, 'g'));
  expect(typed?.length).toBe(found.filter(({ isOfBrowser }) => isOfBrowser).length);
  expect(Object.values(sources).join('\n')).not.toContain('type="date"');
});

describe.each(Object.entries(fields))('%s', (_, [kind, tried]) => {
  test.each(typedInto[kind])('holding «%s» is rendered and sent without an exception', (typed) => {
    tried(typed);
  });
});
