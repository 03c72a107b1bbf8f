import { describe, expect, it } from 'vitest';
import { decideResponsible } from './responsible.ts';

const free = { current: null, isClosed: false, handlers: ['anna', 'bo'] };

describe('the responsible caseworker of a case [K12]', () => {
  it.each([
    ['is taken by a handler', 'anna', free, 'accepted'],
    ['is given on by a colleague', 'bo', { ...free, current: 'anna' }, 'accepted'],
    ['is given back to all', null, { ...free, current: 'anna' }, 'accepted'],
    ['stays where it is asked for again', 'anna', { ...free, current: 'anna' }, 'unchanged'],
    ['is nobody who may not handle the exam’s cases', 'cato', free, 'caseHandlerUnknown'],
    ['does not change once the case is closed', 'bo', { ...free, isClosed: true }, 'caseIsClosed'],
  ])('%s', (_, to, facts, result) => {
    const decision = decideResponsible(to, facts);
    expect(decision.kind === 'refused' ? decision.code : decision.kind).toBe(result);
  });
});
