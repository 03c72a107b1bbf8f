import { expect, it } from 'vitest';
import { draftOf, factsFrom } from './institution-draft.ts';

const facts = {
  nb: 'a',
  nn: 'b',
  en: 'c',
  shortName: 'd',
  sector: 'school' as const,
  feideRealms: ['hs.no', 'stud.hs.no'],
  colour: '#0a4f6e',
  noticeHour: 7,
  mailSenderName: '',
  mailSenderAddress: '',
  officeEmail: '',
  examDayPhone: '',
};

it('the page shows the saved facts of the institution', () => {
  expect(factsFrom(draftOf(facts))).toEqual(facts);
});

it.each([
  ['hs.no', ['hs.no']],
  [' hs.no,  stud.hs.no;x.no\n', ['hs.no', 'stud.hs.no', 'x.no']],
  ['', []],
])('realms may be written as %j', (feideRealms, read) => {
  expect(factsFrom({ ...draftOf(facts), feideRealms }).feideRealms).toEqual(read);
});

it.each([
  ['0', 0],
  ['23', 23],
  ['', -1],
  ['8:30', -1],
  ['åtte', -1],
])('the hour %j is %d, where -1 means no hour', (noticeHour, read) => {
  expect(factsFrom({ ...draftOf(facts), noticeHour }).noticeHour).toBe(read);
});
