import { expect, test } from 'vitest';
import { typedAddresses } from './typed-addresses.ts';

test.each([
  ['', []],
  ['Kari Moe', []],
  ['kari@eksempel.no', ['kari@eksempel.no']],
  ['kari@eksempel.no\nper@eksempel.no\r\n', ['kari@eksempel.no', 'per@eksempel.no']],
  ['Kari Moe <kari@eksempel.no>; Per Ås <per@eksempel.no>', ['kari@eksempel.no', 'per@eksempel.no']],
  ['Moe, Kari\tkari@eksempel.no\tVakt,per@eksempel.no', ['kari@eksempel.no', 'per@eksempel.no']],
  ['Kari@Eksempel.no kari@eksempel.no', ['kari@eksempel.no']],
])('%j holds the addresses %j', (text, addresses) => {
  expect(typedAddresses(text)).toEqual(addresses);
});
