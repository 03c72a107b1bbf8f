// @vitest-environment jsdom
import type { MarkKind } from '@karakter/domain/grading/marks/script-marks';
import type { RichText } from '@karakter/domain/text/rich-text';
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeepingProvider } from '../../../kept-writing/keeping.ts';
import { aDeviceInMemory } from '../../../test/fake-keeping.ts';
import { hooksOnPages } from '../../../test/hook-on-page.tsx';
import type { GradedPaper, Script } from '../api-types.ts';

// jsdom lacks these, and the components of Designsystemet ask for them when they are loaded.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
const { MarginTools } = await import('./MarginTools.tsx');
const { MarkableEssay } = await import('./MarkableEssay.tsx');
const { MarksPart } = await import('./MarksPart.tsx');
const { MarksProvider } = await import('./script-marks.tsx');
const { useKeptMarks } = await import('./kept-marks.ts');
const { useScriptMarks } = await import('./use-script-marks.ts');
const { PhrasesProvider, usePhrases } = await import('../phrases/use-phrases.tsx');

const onPage = hooksOnPages();
const commissionId = crypto.randomUUID();
const doc: RichText = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Staten er fri til å velge.' }] }],
};
const others = [
  {
    id: crypto.randomUUID(),
    kind: 'noteToCoGrader' as MarkKind,
    questionId: 'q1',
    passage: { from: 0, to: 6, quote: 'Staten' },
    text: 'Enig?',
    isShown: true,
  },
];
const script = {
  candidateNumber: 10_001,
  marks: { version: 0, savedAt: null, marks: [] },
  othersMarks: [{ name: 'Bo Berg', marks: others }],
} as unknown as Script;
const paper = { paper: { questions: [{ id: 'q1' }, { id: 'q2' }] } } as unknown as GradedPaper;
let sent: { marks: { kind: string; text: string; isShown: boolean; passage: unknown }[] }[];

function Desk() {
  const marks = useScriptMarks(useKeptMarks(commissionId).of(script), script, paper);
  const phrases = usePhrases();
  return (
    <MarksProvider value={marks}>
      <MarginTools questionId="q2" number={2} />
      <MarkableEssay doc={doc} lang="nb" className="" questionId="q1" number={1} marks={marks} />
      <PhrasesProvider value={phrases.openFor}>
        <MarksPart marks={marks} />
      </PhrasesProvider>
    </MarksProvider>
  );
}

const open = () =>
  onPage(() => undefined, {
    around: (page) => (
      <KeepingProvider value={aDeviceInMemory().keepingIn('here')}>
        <Desk />
        {page}
      </KeepingProvider>
    ),
  });

beforeEach(() => {
  localStorage.setItem('karakter.language', 'nb');
  Element.prototype.scrollIntoView = () => undefined;
  sent = [];
  vi.stubGlobal('fetch', async (address: string, { body }: { body?: string }) => {
    if (!String(address).includes('/marks')) return Response.json({ version: 0, phrases: [] });
    sent.push(JSON.parse(body ?? '{}'));
    return Response.json({ version: sent.length, savedAt: '2026-03-02T08:00:00Z' });
  });
});
afterEach(() => vi.restoreAllMocks());

describe('marks at the desk [G5, G15]', { timeout: 30_000 }, () => {
  it('a comment in the margin has the focus at once, and is saved as it is typed, with its kind', async () => {
    open();
    fireEvent.click(screen.getByRole('button', { name: 'Ny merknad i margen til oppgave 2' }));
    const field = screen.getByLabelText('2. Kommentar');
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'Husk dette' } });
    fireEvent.change(screen.getByLabelText('Slags merknad'), { target: { value: 'privateNote' } });
    await vi.waitFor(
      () =>
        expect(sent.at(-1)?.marks).toMatchObject([
          { kind: 'privateNote', text: 'Husk dette', isShown: false, passage: null },
        ]),
      { timeout: 20_000 },
    );
    screen.getByText(/^Bare du ser dette/);
  });

  it('words are chosen by the keyboard and highlighted; a deleted mark can be brought back', async () => {
    open();
    fireEvent.click(screen.getByRole('button', { name: 'Velg tekst med tastaturet' }));
    const area = screen.getByRole('application');
    expect(document.activeElement).toBe(area);
    fireEvent.keyDown(area, { key: 'ArrowRight' });
    fireEvent.keyDown(area, { key: 'ArrowRight', shiftKey: true });
    // The browser announces a changed selection; jsdom does not.
    document.dispatchEvent(new Event('selectionchange'));
    const bar = await screen.findByRole('toolbar');
    await vi.waitFor(() => expect(bar.textContent).toContain('«er fri»'));
    fireEvent.keyDown(area, { key: 'Enter' });
    expect(document.activeElement?.textContent).toBe('Uthev');
    fireEvent.click(document.activeElement as Element);
    const marked = () => [...document.querySelectorAll('mark')].map((each) => each.textContent);
    expect(marked()).toEqual(['Staten', 'er fri']);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Slett merknad 2' })));
    expect(marked()).toEqual(['Staten']);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Angre slettingen' })));
    expect(marked()).toEqual(['Staten', 'er fri']);
  });

  it('what the co-grader shows is read beside the grader’s own, and cannot be changed', () => {
    open();
    screen.getByText('Til medsensor · Fra Bo Berg');
    screen.getByText('Enig?');
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
