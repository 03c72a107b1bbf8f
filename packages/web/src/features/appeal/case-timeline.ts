import type { AppealCase } from '@karakter/contract/appeal/views';
import { isClosedAppealState } from '@karakter/domain/appeal/appeal';
import type { InstantText } from '@karakter/domain/calendar/dates';
import type { TimelineEntry } from '../exam/Timeline.tsx';
import type { appealText } from './appeal-texts.ts';

type Words = (typeof appealText)['nb' | 'nn' | 'en'];

/** The next step of an open case, and when the candidate must be notified how long it will take [K7]. */
function ahead({ id, state, replyDue }: AppealCase, words: Words, now: InstantText): TimelineEntry[] {
  if (isClosedAppealState(state)) return [];
  const next: TimelineEntry = { id, title: words.ahead[state], state: 'later' };
  if (replyDue.kind !== 'running') return [next];
  const isLate = Date.parse(now) >= Date.parse(replyDue.at);
  const reply = { id: 'replyDue', title: words.replyDue, at: replyDue.at } as const;
  return [next, { ...reply, state: isLate ? 'late' : 'due' }];
}

/** A case from the day of its arrival to the next step. */
export function appealTimeline(view: AppealCase, words: Words, now: InstantText): TimelineEntry[] {
  const events: Readonly<Record<string, string>> = words.events;
  const happened = view.steps.map(({ number, kind, at, actor }): TimelineEntry => {
    const by = actor ?? words.system;
    return { id: String(number), title: events[kind] ?? kind, state: 'happened', at, by };
  });
  return [...happened, ...ahead(view, words, now)];
}
