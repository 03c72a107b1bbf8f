// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { useNavigate } from 'react-router';
import { expect, it } from 'vitest';
import { hooksOnPages } from '../../../test/hook-on-page.tsx';
import { usePlace, useShownPlace } from './shown-place.ts';

const onPage = hooksOnPages();
const inRoom = (at: Parameters<typeof onPage>[1] = {}) =>
  onPage(() => ({ shown: useShownPlace(), place: usePlace(), navigate: useNavigate() }), at);

it('the page that was loaded counts as shown, so that the focus stays where the browser puts it [Q4]', () => {
  const { result } = inRoom({ at: '/sitting/c/answer?question=2' });
  expect(result.current.place).toBe('/sitting/c/answer?question=2');
  expect(result.current.shown.current).toBe('/sitting/c/answer?question=2');
});

it('a page that was come to from another one is not shown yet [Q4]', () => {
  const { result } = inRoom({ at: { pathname: '/sitting/c/answer', key: 'later' } });
  expect(result.current.shown.current).toBeNull();
});

it('another question is not shown until its heading has had the focus, and is forgotten on leaving [Q4]', () => {
  const { result } = inRoom({ at: '/sitting/c/answer?question=1' });
  act(() => void result.current.navigate('?question=2'));
  expect(result.current.shown.current).toBeNull();
  // As the page writes it down, when the heading has the focus.
  result.current.shown.current = '/sitting/c/answer?question=3';
  act(() => void result.current.navigate('?question=3'));
  expect(result.current.shown.current).toBe('/sitting/c/answer?question=3');
  act(() => void result.current.navigate('?question=1'));
  expect(result.current.shown.current).toBeNull();
});
