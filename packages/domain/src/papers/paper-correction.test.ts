import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RichText } from '../text/rich-text.ts';
import type { PaperContent } from './paper.ts';
import { decideCorrection, paperChanges } from './paper-correction.ts';

const doc = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const both = <T>(nb: T, nn: T = nb) => ({ nb, nn });

const paper: PaperContent = {
  aids: both('Ingen'),
  questions: [
    { id: 'q1', kind: 'essay', title: both('Drøft'), text: both(doc('Drøft tolv sider.')), points: 60 },
    {
      id: 'q2',
      kind: 'multipleChoice',
      title: both('Velg', 'Vel'),
      text: both(doc('Velg én.'), doc('Vel ein.')),
      points: 40,
      pointsForWrong: -10,
      options: [
        { id: 'a', text: both('Galt'), correct: false },
        { id: 'b', text: both('Rett'), correct: true },
      ],
    },
  ],
};

const facts = {
  isApproved: true,
  now: Temporal.Instant.from('2026-03-02T09:00:00Z'),
  endsAt: Temporal.Instant.from('2026-03-02T12:00:00Z'),
};
const correction = { id: 'q2', title: both('Velg', 'Vel'), text: both(doc('Velg to.'), doc('Vel to.')) };

describe('a correction of the paper [A10]', () => {
  it('never leaves an image that says nothing in words [A2]', () => {
    const attrs = { image: '7e57ab1e-0000-4000-8000-000000000001', alt: ' ', width: 20, height: 10 };
    const content = [...(doc('Velg to.').content ?? []), { type: 'image' as const, attrs }];
    const silent = { ...correction, text: { ...correction.text, nb: { type: 'doc' as const, content } } };
    expect(decideCorrection(paper, [silent], facts)).toMatchObject({ code: 'correctionLeavesBlank' });
  });

  it('shows what was corrected in each written form, old and new', () => {
    const decision = decideCorrection(paper, [correction], facts);
    if (decision.kind === 'refused') throw new Error(decision.code);
    expect(paperChanges(paper, decision.event.content, 'nn')).toEqual([
      { question: 2, part: 'text', before: 'Vel ein.', after: 'Vel to.' },
    ]);
  });

  it('changes only words, whatever is sent: options, key, points and order stay', () => {
    const words = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
    const any = fc.record({
      id: fc.constantFrom('q1', 'q2', 'unknown'),
      title: fc.record({ nb: words, nn: words }),
      text: fc.record({ nb: words.map(doc), nn: words.map(doc) }),
    });
    const keyOf = ({ questions }: PaperContent) => questions.map(({ title: _, text: __, ...rest }) => rest);
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), (corrections) => {
        const decision = decideCorrection(paper, corrections, facts);
        if (decision.kind === 'accepted') expect(keyOf(decision.event.content)).toEqual(keyOf(paper));
        else expect(decision.code).toBe('nothingCorrected');
      }),
    );
  });

  it('contains nothing of the key: neither options nor points are part of it', () => {
    const decision = decideCorrection(paper, [correction], facts);
    const shown = decision.kind === 'accepted' ? paperChanges(paper, decision.event.content, 'nb') : [];
    expect(shown.flatMap((change) => Object.keys(change))).toEqual(['question', 'part', 'before', 'after']);
    expect(JSON.stringify(shown)).not.toMatch(/Rett|correct|40/);
  });

  it('of formatting only is shown as a change of the same words', () => {
    const bold: RichText = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Velg én.', marks: [{ type: 'bold' }] }] },
      ],
    };
    const decision = decideCorrection(paper, [{ ...correction, text: both(bold, doc('Vel ein.')) }], facts);
    expect(decision.kind === 'accepted' && paperChanges(paper, decision.event.content, 'nb')).toEqual([
      { question: 2, part: 'text', before: 'Velg én.', after: 'Velg én.' },
    ]);
  });

  it('is open for as long as a candidate is paused, however late [D7]', () => {
    const late = { ...facts, now: Temporal.Instant.from('2026-03-02T19:00:00Z'), endsAt: null };
    expect(decideCorrection(paper, [correction], late).kind).toBe('accepted');
  });

  const blank = { ...correction, title: both('Velg', ' ') };
  const unchanged = { id: 'q1', title: both('Drøft'), text: both(doc('Drøft tolv sider.')) };
  it.each([
    ['of a paper that is not approved', correction, { isApproved: false }, 'correctionNeedsApprovedPaper'],
    ['when the last candidate is done', correction, { now: facts.endsAt }, 'correctionAfterEnd'],
    ['that leaves a written form empty', blank, {}, 'correctionLeavesBlank'],
    ['that corrects nothing', unchanged, {}, 'nothingCorrected'],
  ])('is refused %s', (_, given, other, code) => {
    expect(decideCorrection(paper, [given], { ...facts, ...other })).toEqual({ kind: 'refused', code });
  });
});
