// @vitest-environment jsdom
import type { Discussion } from '@karakter/contract/grading/deciding';
import { beforeEach, expect, it, vi } from 'vitest';
import { hooksOnPages } from '../../../test/hook-on-page.tsx';

// jsdom lacks it, and the components of Designsystemet ask for it when they are loaded.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
const { Beside } = await import('./DiscussionPart.tsx');

const onPage = hooksOnPages();
beforeEach(() => localStorage.setItem('karakter.language', 'en'));

it('a third grader sees that a shared assessment was made together, and a single one by whom [G1, G6]', () => {
  const beside = [
    { name: '', grade: 'B', comment: '', points: {} },
    { name: 'Anna Li', grade: 'C', comment: '', points: {} },
  ];
  onPage(() => null, {
    around: (page) => (
      <>
        {page}
        <Beside discussion={{ beside } as unknown as Discussion} isThird />
      </>
    ),
  });
  expect(document.body.textContent).toContain('Assessed together: B');
  expect(document.body.textContent).toContain('Anna Li: C');
});
