import { describe, expect, it } from 'vitest';
import { changesOf } from './use-kept-changes.ts';

const facts = { name: 'Kari Nordmann', email: 'kari@eksempel.no' };

describe('what is kept of a form for changing facts', () => {
  it('is only the changed fields, so that a later correction in another field stays', () => {
    const kept = changesOf(facts, { name: 'Kari Normann', email: 'kari@eksempel.no' });
    expect(kept).toEqual({ name: 'Kari Normann' });
    const corrected = { ...facts, email: 'ny@eksempel.no' };
    expect({ ...corrected, ...kept }).toEqual({ name: 'Kari Normann', email: 'ny@eksempel.no' });
  });

  it('is nothing if nothing was changed', () => {
    expect(changesOf(facts, facts)).toEqual({});
  });
});
