import type { OfficeCaseView } from '@karakter/contract/explanation/routes';
import { commaSeparated } from '@karakter/domain/text/wording';
import type { TimelineEntry } from '../exam/Timeline.tsx';
import type { caseText } from './case-texts.ts';

type Words = (typeof caseText)['nb' | 'nn' | 'en']['timeline'];

function writing(view: OfficeCaseView, words: Words): TimelineEntry {
  const state = view.late ? 'late' : 'due';
  if (view.state === 'ready') return { id: 'ready', title: words.ready, state, at: view.dueAt };
  return { id: 'writing', title: words.writing, state, at: view.dueAt, by: commaSeparated(view.graders) };
}

function given(view: OfficeCaseView & { sentAt: string }, words: Words): TimelineEntry[] {
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
export function caseTimeline(view: OfficeCaseView, words: Words): TimelineEntry[] {
  const requested: TimelineEntry = {
    id: 'requested',
    title: view.forAll ? words.forAll : words.requested,
    state: 'happened',
    at: view.requestedAt,
    by: view.name,
  };
  const { sentAt } = view;
  return [requested, ...(sentAt === null ? [writing(view, words)] : given({ ...view, sentAt }, words))];
}
