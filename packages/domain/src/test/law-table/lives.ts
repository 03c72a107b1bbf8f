import fc from 'fast-check';
import type { CaseDeadlineName, CaseEvent } from '../../rules/case-history.ts';
import { dayOf, daysAfter, endOf } from './plain-days.ts';

/** What has happened to a result so far, as far as it decides what may come next. */
type Situation = {
  decision: 'none' | 'stands' | 'onAppeal' | 'annulled';
  explanations: readonly string[];
  /** One is open at a time; it goes on where the grade is corrected or annulled. */
  appeal: boolean;
  complaints: readonly string[];
};

/** What people may do in a situation, in time or late; a kind that is named twice is drawn more often. */
function possible({ decision, explanations, appeal, complaints }: Situation): CaseEvent['kind'][] {
  const stands = decision === 'stands' || decision === 'onAppeal';
  const kinds: [CaseEvent['kind'], boolean][] = [
    ['announced', decision === 'none'],
    ['announced', decision === 'none'],
    ['explanationRequested', stands && explanations.length < 2],
    ['explanationRequested', stands && explanations.length < 1],
    ['explanationReceived', explanations.length > 0],
    ['appealFiled', decision === 'stands' && !appeal],
    ['appealFiled', decision === 'stands' && !appeal],
    ['appealWithdrawn', appeal],
    ['appealDismissed', appeal],
    ['appealDecided', appeal && decision === 'stands'],
    ['appealDecided', appeal && decision === 'stands'],
    ['formalErrorKnown', true],
    ['formalComplaintFiled', complaints.length < 2],
    ['formalComplaintDecided', complaints.length > 0],
    ['formalComplaintWithdrawn', complaints.length > 0],
    ['annulled', stands],
    ['newGradingAnnounced', stands || decision === 'annulled'],
    ['newGradingAnnounced', decision === 'annulled'],
    ['deadlineExtended', true],
  ];
  return kinds.filter(([, may]) => may).map(([kind]) => kind);
}

function after(now: Situation, kind: CaseEvent['kind'], ref: string): Situation {
  const { explanations, complaints } = now;
  const changes: Partial<Record<CaseEvent['kind'], Partial<Situation>>> = {
    announced: { decision: 'stands' },
    explanationRequested: { explanations: [...explanations, ref] },
    explanationReceived: { explanations: explanations.filter((open) => open !== ref) },
    appealFiled: { appeal: true },
    appealWithdrawn: { appeal: false },
    appealDismissed: { appeal: false },
    appealDecided: { appeal: false, decision: 'onAppeal' },
    formalComplaintFiled: { complaints: [...complaints, ref] },
    formalComplaintDecided: { complaints: complaints.filter((open) => open !== ref) },
    formalComplaintWithdrawn: { complaints: complaints.filter((open) => open !== ref) },
    annulled: { decision: 'annulled' },
    newGradingAnnounced: { decision: 'stands' },
  };
  return { ...now, ...changes[kind] };
}

function pick<Item>(items: readonly Item[], choice: number): Item {
  const picked = items[choice % items.length];
  if (picked === undefined) throw new Error('there is nothing to choose from');
  return picked;
}

/** Which explanation or complaint an event is about. Appeals have no name, since one is open at a time. */
function refOf(kind: CaseEvent['kind'], now: Situation, fresh: string, choice: number): string | undefined {
  if (kind === 'explanationReceived') return pick(now.explanations, choice);
  if (kind === 'formalComplaintDecided' || kind === 'formalComplaintWithdrawn')
    return pick(now.complaints, choice);
  return kind === 'explanationRequested' || kind === 'formalComplaintFiled' ? fresh : undefined;
}

const minutesOf = (days: number) => days * 24 * 60;

const draw = fc.record({
  /** Mostly within the shortest deadline, often within all of them, sometimes after, and sometimes on the hour. */
  minutes: fc.oneof(
    fc.constant(minutesOf(1)),
    fc.integer({ min: 1, max: minutesOf(2) }),
    fc.integer({ min: 1, max: minutesOf(9) }),
    fc.integer({ min: 1, max: minutesOf(30) }),
  ),
  /** To wait for midnight, where a deadline ends, or for the minute before it. */
  waitsFor: fc.constantFrom('nothing', 'nothing', 'nothing', 'midnight', 'lastMinute'),
  choice: fc.nat({ max: 10_000 }),
  of: fc.constantFrom<CaseDeadlineName>('explanation', 'appeal', 'formalComplaint'),
  days: fc.nat({ max: 45 }),
});
type Draw = typeof draw extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function instantOf(before: number, { minutes, waitsFor }: Draw): number {
  const at = before + minutes * 60_000;
  if (waitsFor === 'nothing') return at;
  return waitsFor === 'midnight' ? endOf(dayOf(at)) : Math.max(at, endOf(dayOf(at)) - 60_000);
}

function lived(begin: number, draws: readonly Draw[]): CaseEvent[] {
  let now: Situation = { decision: 'none', explanations: [], appeal: false, complaints: [] };
  let last = begin;
  return draws.map((drawn, step) => {
    last = instantOf(last, drawn);
    const at = Temporal.Instant.fromEpochMilliseconds(last);
    const kind = pick(possible(now), drawn.choice);
    const ref = refOf(kind, now, `of step ${step}`, drawn.days);
    now = after(now, kind, ref ?? '');
    if (kind === 'deadlineExtended') {
      const until = Temporal.PlainDate.from(daysAfter(dayOf(last), drawn.days));
      return { kind, at, of: drawn.of, until };
    }
    return ref === undefined ? { kind, at } : { kind, at, ref };
  });
}

/** The lives of one result: eight to sixteen events, begun on any minute of three years. */
export const lives: fc.Arbitrary<CaseEvent[]> = fc
  .record({
    begin: fc.nat({ max: minutesOf(3 * 365) }),
    draws: fc.array(draw, { minLength: 8, maxLength: 16 }),
  })
  .map(({ begin, draws }) => lived(Date.parse('2025-01-01T00:00:00Z') + begin * 60_000, draws));
