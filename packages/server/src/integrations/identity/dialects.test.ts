import { describe, expect, it } from 'vitest';
import { answerFrom, dialects, feideClaims } from './dialects.ts';
import { demonstrationNationalId, hashNationalId } from './national-id.ts';

const secret = 'a secret of the test';
const feide = (claims: Record<string, unknown>) => dialects.feide.identityIn(claims, secret);
const idporten = (claims: Record<string, unknown>) => dialects.idporten.identityIn(claims, secret);

describe('Feide identifies a person by user@realm [U2]', () => {
  it('in eduPersonPrincipalName or among the feide ids, whatever the case', () => {
    const principal = { [feideClaims.principalName]: 'Ola@Test.example' };
    const ids = { [feideClaims.userIds]: ['feide:ola@test.example', 'facebook:123'] };
    expect(feide(principal)).toEqual({ feideNames: ['ola@test.example'] });
    expect(feide({ ...principal, ...ids })).toEqual({ feideNames: ['ola@test.example'] });
    expect(feide(ids)).toEqual({ feideNames: ['ola@test.example'] });
  });

  it.each([{}, { [feideClaims.userIds]: ['facebook:123'] }, { [feideClaims.principalName]: 7 }])(
    'and no one by %j',
    (claims) => {
      expect(feide(claims)).toBeUndefined();
    },
  );
});

it.each([
  [
    { name: 'Ola  Test', email: 'ola@test.example' },
    { name: 'Ola Test', email: 'ola@test.example' },
  ],
  [
    { name: 'Ola\u0000', email: 7 },
    { name: 'Ola', email: null },
  ],
  [
    { name: 'o'.repeat(121), email: '' },
    { name: null, email: null },
  ],
  [{}, { name: null, email: null }],
])(
  'the facts from Feide about %j are stored where they can be a name and an address [U1]',
  (said, profile) => {
    const claims = { ...said, [feideClaims.principalName]: 'ola@test.example' };
    expect(answerFrom(claims, dialects.feide, secret)).toMatchObject({ outcome: 'identified', profile });
  },
);

describe('ID-porten identifies a person by the national identity number [U2]', () => {
  it('of which only a keyed hash is returned', () => {
    const pid = demonstrationNationalId('anybody');
    const identity = idporten({ pid });
    expect(identity).toEqual({ nationalIdHash: hashNationalId(pid, secret) });
    expect(JSON.stringify(identity)).not.toContain(pid);
    expect(hashNationalId(pid, 'another secret')).not.toBe(hashNationalId(pid, secret));
  });

  it.each([{}, { pid: 12345678901 }, { pid: '123' }, { pid: '1234567890a' }])(
    'and no one by %j',
    (claims) => {
      expect(idporten(claims)).toBeUndefined();
    },
  );

  it.each([
    ['idporten-loa-substantial', 'identified'],
    ['idporten-loa-high', 'identified'],
    ['idporten-loa-low', 'tooWeak'],
    ['Level4', 'tooWeak'],
    [undefined, 'tooWeak'],
  ])('at level %s: %s', (acr, outcome) => {
    const claims = { pid: demonstrationNationalId('anybody'), acr };
    expect(answerFrom(claims, dialects.idporten, secret).outcome).toBe(outcome);
  });

  it('an invented number belongs to the national test population', () => {
    for (let i = 0; i < 200; i += 1) {
      const month = Number(demonstrationNationalId(String(i)).slice(2, 4));
      expect(month).toBeGreaterThan(80);
      expect(month).toBeLessThanOrEqual(92);
    }
  });
});
