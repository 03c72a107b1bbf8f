import type { explanationRoutes } from '@karakter/contract/explanation';
import type { z } from 'zod';
import type { TimelineEntry } from '../../ui/Timeline.tsx';
import type { explanationText } from './text.ts';

export type CaseView = z.output<typeof explanationRoutes.showExplanationCase.response>;
type Words = (typeof explanationText)['nb' | 'nn' | 'en']['timeline'];

function writing(view: CaseView, words: Words): TimelineEntry {
  const by = view.graders.join(', ');
  const title = view.state === 'ready' ? words.ready : words.writing;
  return { id: 'writing', title, state: view.late ? 'late' : 'due', at: view.dueAt, by };
}

function given(view: CaseView & { sentAt: string }, words: Words): TimelineEntry[] {
  const title = view.givenOrally ? words.oral : words.sent;
  const sent: TimelineEntry = { id: 'sent', title, state: 'happened', at: view.sentAt };
  const read: TimelineEntry[] =
    view.readAt === null ? [] : [{ id: 'read', title: words.read, state: 'happened', at: view.readAt }];
  const deadline: TimelineEntry[] =
    view.appeal.kind === 'running'
      ? [{ id: 'appeal', title: words.appeal, state: 'later', at: view.appeal.at }]
      : [];
  return [sent, ...read, ...deadline];
}

/** A case from the request to the deadline that runs from its answer. */
export function caseTimeline(view: CaseView, words: Words): TimelineEntry[] {
  const requested: TimelineEntry = {
    id: 'requested',
    title: words.requested,
    state: 'happened',
    at: view.requestedAt,
    by: view.name,
  };
  const { sentAt } = view;
  return [requested, ...(sentAt === null ? [writing(view, words)] : given({ ...view, sentAt }, words))];
}
