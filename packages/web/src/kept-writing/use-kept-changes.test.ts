import { describe, expect, it } from 'vitest';
import { changesOf } from './use-kept-changes.ts';

const facts = { name: 'Kari Nordmann', email: 'kari@eksempel.no' };

describe('what is kept of a form in which facts are changed', () => {
  it('is only what was changed, so that a correction made meanwhile in another field stands', () => {
    const kept = changesOf(facts, { name: 'Kari Normann', email: 'kari@eksempel.no' });
    expect(kept).toEqual({ name: 'Kari Normann' });
    const corrected = { ...facts, email: 'ny@eksempel.no' };
    expect({ ...corrected, ...kept }).toEqual({ name: 'Kari Normann', email: 'ny@eksempel.no' });
  });

  it('is nothing where all is as it was', () => {
    expect(changesOf(facts, facts)).toEqual({});
  });
});
