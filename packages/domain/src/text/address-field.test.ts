import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressField } from './address-field.ts';

it.each([
  ['semicolons', 'Kari Moe <kari@eksempel.no>; Per Vik <per@eksempel.no>'],
  ['commas', 'Kari Moe <kari@eksempel.no>, Per Vik <per@eksempel.no>,'],
  ['lines', 'Kari Moe <kari@eksempel.no>\nPer Vik <per@eksempel.no>\n'],
  ['quotation marks', '"Kari Moe" <kari@eksempel.no>;\r\n"Per Vik" <per@eksempel.no>;'],
])('recipients with %s between them are names and addresses [I10]', (_, text) => {
  expect(addressField(text)).toEqual([
    ['Kari Moe', 'kari@eksempel.no'],
    ['Per Vik', 'per@eksempel.no'],
  ]);
});

it('a family name first keeps its comma, and an address may have no name', () => {
  expect(addressField('Moe, Kari <kari@eksempel.no>; <per@eksempel.no>')).toEqual([
    ['Moe, Kari', 'kari@eksempel.no'],
    ['', 'per@eksempel.no'],
  ]);
});

it.each(['', 'Studentnr;Navn\n480123;Kari Moe', 'Kari Moe <kari@eksempel.no>; Per Vik', 'a < b; c > d'])(
  'other text is no address field: %j',
  (text) => {
    expect(addressField(text)).toBeUndefined();
  },
);

it('a long text that is no address field is told at once', () => {
  fc.assert(
    fc.property(fc.constantFrom('<', '>', '"', 'a@b', ' ', '; ', '<a@b> ', '<@'), (part) => {
      const text = `x${part.repeat(100_000)}x`;
      expect(addressField(text)).toBeUndefined();
    }),
  );
});
