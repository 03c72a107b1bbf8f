import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { itIsAProcess } from '../test/process-kit.ts';
import {
  applyPublishing,
  decidePublishing,
  type PublishingCommand,
  type PublishingState,
  publishingCommands,
  publishingRefusalIn,
} from './publishing-request.ts';

const requested = { kind: 'requested', by: 'Kari', seen: 'first' } as const;
const commands = ['request', 'withdraw', 'publish'] as const;
const facts = ['Kari', 'Per'].flatMap((by) =>
  ['first', 'second'].flatMap((seen) => [true, false].map((needsSecond) => ({ by, seen, needsSecond }))),
);

function isAnothersRequest(state: PublishingState, { by, seen }: (typeof facts)[number]): void {
  if (typeof state === 'string') throw new Error('published without a request');
  expect(state.by).not.toBe(by);
  expect(state.seen).toBe(seen);
}

describe('publishing where a second person is required [P13]', () => {
  it.each<[PublishingState, PublishingCommand, (typeof facts)[number], string]>([
    ['open', 'publish', { by: 'Kari', seen: 'first', needsSecond: true }, 'publishingNeedsSecond'],
    ['open', 'publish', { by: 'Kari', seen: 'first', needsSecond: false }, 'examPublished'],
    ['open', 'request', { by: 'Kari', seen: 'first', needsSecond: true }, 'publishingRequested'],
    ['open', 'request', { by: 'Kari', seen: 'first', needsSecond: false }, 'publishingNeedsNoOther'],
    [requested, 'publish', { by: 'Kari', seen: 'first', needsSecond: true }, 'publishingNeedsSecond'],
    [requested, 'publish', { by: 'Per', seen: 'first', needsSecond: true }, 'examPublished'],
    [requested, 'publish', { by: 'Per', seen: 'second', needsSecond: true }, 'publishingChangedSince'],
    [requested, 'publish', { by: 'Kari', seen: 'second', needsSecond: false }, 'examPublished'],
    [requested, 'request', { by: 'Per', seen: 'first', needsSecond: true }, 'publishingRequestedAlready'],
    [requested, 'request', { by: 'Per', seen: 'second', needsSecond: true }, 'publishingRequested'],
    [requested, 'withdraw', { by: 'Kari', seen: 'second', needsSecond: true }, 'publishingRequestWithdrawn'],
  ])('%j %s by %j: %s', (state, command, given, outcome) => {
    const decision = decidePublishing(state, command, given);
    expect(decision.kind === 'accepted' ? decision.event.kind : decision.code).toBe(outcome);
  });

  test('whatever is done, another person has asked for exactly what is published', () => {
    const asked = facts.filter(({ needsSecond }) => needsSecond);
    const step = fc.tuple(fc.constantFrom(...commands), fc.constantFrom(...asked));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let state: PublishingState = 'open';
        for (const [command, given] of steps) {
          const decision = decidePublishing(state, command, given);
          if (decision.kind === 'refused') continue;
          if (decision.event.kind === 'examPublished') isAnothersRequest(state, given);
          state = applyPublishing(state, decision.event);
        }
      }),
    );
  });
});

itIsAProcess({
  name: 'publishing',
  states: ['open', 'requested', 'published'],
  first: ['open'],
  final: ['published'],
  table: publishingCommands,
  commands,
  facts,
  refusalIn: publishingRefusalIn,
  decide: decidePublishing,
  apply: applyPublishing,
});
