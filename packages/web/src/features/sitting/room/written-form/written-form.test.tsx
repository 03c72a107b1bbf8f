// @vitest-environment jsdom
import type { SittingPaper } from '@karakter/domain/papers/paper';
import { act } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { hooksOnPages } from '../../../../test/hook-on-page.tsx';
import { useWrittenForm } from './written-form.ts';

const onPage = hooksOnPages();
const own: SittingPaper = {
  language: 'nb',
  aids: 'Ingen hjelpemidler',
  questions: [],
  other: { language: 'nn', aids: 'Ingen hjelpemiddel', questions: [] },
};
const opened = (candidacyId: string, paper = own) => onPage(() => useWrittenForm(candidacyId, paper)).result;

beforeEach(() => localStorage.clear());

it('a candidate switches between the written forms; the answer stays in their own, and a reload remembers it [A2]', () => {
  const room = opened('c1');
  expect(room.current).toMatchObject({ paper: { aids: 'Ingen hjelpemidler' }, otherForm: 'nn' });
  act(() => room.current.chooseForm('nn'));
  const inNynorsk = { paper: { aids: 'Ingen hjelpemiddel' }, otherForm: 'nb', answerLanguage: 'nb' };
  expect(room.current).toMatchObject(inNynorsk);
  expect(opened('c1').current).toMatchObject(inNynorsk);
  act(() => room.current.chooseForm('nb'));
  expect(room.current).toMatchObject({ paper: { language: 'nb' }, otherForm: 'nn' });
});

it('the choice is for that exam only [A2]', () => {
  const room = opened('c1');
  act(() => room.current.chooseForm('nn'));
  expect(opened('c2').current.paper.language).toBe('nb');
});

it.each<[string, Partial<SittingPaper>]>([
  ['the two forms have the same words', { other: { language: 'nn', aids: own.aids, questions: [] } }],
  ['an earlier version of the page kept one form only', { other: undefined }],
])('there is nothing to switch between where %s', (_why, changed) => {
  expect(opened('c1', { ...own, ...changed }).current.otherForm).toBeNull();
});

it('a choice that cannot be read is no choice', () => {
  localStorage.setItem('karakter.writtenForm', 'not JSON');
  const room = opened('c1');
  expect(room.current.paper.language).toBe('nb');
});
