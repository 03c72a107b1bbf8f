// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { hooksOnPages } from '../../../test/hook-on-page.tsx';
import type { GradedPaper, Script } from '../api-types.ts';
import type { Autosave } from './autosaves.ts';

// jsdom lacks it, and the components of Designsystemet ask for it when they are loaded.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
const { NotTaken } = await import('./NotTaken.tsx');

const onPage = hooksOnPages();
beforeEach(() => localStorage.setItem('karakter.language', 'en'));

it('a reason for other points that does not count can be read and copied, like the points and the comment [G4, G15]', () => {
  const own = { points: { q1: 3 }, comment: '', grade: null, reasons: { q1: 'Counted twice' } };
  const typed = { ...own, reasons: { q1: 'The key was wrong for this answer' } };
  const snapshot = { content: typed };
  const autosave = { subscribe: () => () => undefined, snapshot: () => snapshot } as unknown as Autosave;
  const script = { own, allowed: [], language: 'nb' } as unknown as Script;
  const paper = {
    paper: { questions: [{ id: 'q1', title: { nb: 'Kildekritikk' } }] },
  } as unknown as GradedPaper;
  onPage(() => null, {
    around: (page) => (
      <>
        {page}
        <NotTaken autosave={autosave} script={script} paper={paper} />
      </>
    ),
  });
  const lines = [...document.querySelectorAll('dl > div')].map((line) => line.textContent);
  expect(lines).toEqual([
    'Why the points differ from the automatic ones, 1. KildekritikkThe key was wrong for this answer',
  ]);
});
