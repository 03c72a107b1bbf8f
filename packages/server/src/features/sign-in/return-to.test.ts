import { expect, test } from 'vitest';
import { localPath } from './return-to.ts';

const publicUrl = 'https://karakter.example';

test.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  'javascript:alert(1)',
  '/api/sign-out',
  '/dev-idp/feide/auth',
])('the way back after a sign-in leads into Karakter only: %s becomes the front page', (foreign) => {
  expect(localPath(foreign, publicUrl)).toBe('/');
});

test('the sign-in returns to a page of Karakter, with its whole address', () => {
  expect(localPath('/my/exams?tab=2#top', publicUrl)).toBe('/my/exams?tab=2#top');
});
