import { expect, it } from 'vitest';
import { isOfOwnRealm } from './entry.ts';

it.each([
  ['of the realm', ['kari@hs.example'], ['hs.example'], true],
  ['of the realm, whatever the letters’ case', ['Kari@HS.example'], ['hs.Example'], true],
  ['of the second realm', ['kari@old.example'], ['hs.example', 'old.example'], true],
  ['of another realm', ['kari@other.example'], ['hs.example'], false],
  ['of a realm below it', ['kari@sub.hs.example'], ['hs.example'], false],
  ['of a realm that ends alike', ['kari@nhs.example'], ['hs.example'], false],
  [
    'of another realm, with an older name here',
    ['kari@other.example', 'kari@hs.example'],
    ['hs.example'],
    false,
  ],
  ['with the realm before the sign', ['hs.example@other.example'], ['hs.example'], false],
  ['without a realm', ['hs.example'], ['hs.example'], false],
  ['where no realm is known', ['kari@hs.example'], [], false],
  ['without a name', [], ['hs.example'], false],
])(
  'the institution vouches for the address of a Feide sign-in %s: %s in %s is %s [U1]',
  (_, names, realms, expected) => {
    expect(isOfOwnRealm(names, realms)).toBe(expected);
  },
);
