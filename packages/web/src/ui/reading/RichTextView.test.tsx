import type { RichText } from '@karakter/domain/text/rich-text';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type ImageSource, ImageSourceContext, imagesWithin } from './image-source.ts';
import { RichTextView } from './RichTextView.tsx';

const html = (...content: NonNullable<RichText['content']>) =>
  renderToStaticMarkup(<RichTextView text={{ type: 'doc', content }} />);
const words = (
  text: string,
  ...marks: NonNullable<Extract<NonNullable<RichText['content']>[number], { type: 'text' }>['marks']>
) => ({ type: 'text', text, marks }) as const;

describe('a candidate’s text', () => {
  it('is shown with its formatting', () => {
    expect(
      html(
        { type: 'heading', attrs: { level: 2 }, content: [words('Innledning')] },
        {
          type: 'paragraph',
          content: [words('Viktig', { type: 'bold' }), { type: 'hardBreak' }, words('nok')],
        },
      ),
    ).toBe('<div class="rich-text"><h4>Innledning</h4><p><strong>Viktig</strong><br/>nok</p></div>');
  });

  it('shows lowered and raised signs as such', () => {
    const formula = [
      words('H'),
      words('2', { type: 'subscript' }),
      words('O, m'),
      words('3', { type: 'superscript' }),
    ];
    expect(html({ type: 'paragraph', content: formula })).toContain('H<sub>2</sub>O, m<sup>3</sup>');
  });

  it('is never interpreted as markup', () => {
    expect(html({ type: 'paragraph', content: [words('<img src=x onerror=alert(1)>')] })).toContain(
      '&lt;img',
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', ' javascript:alert(1)'])(
    'leads nowhere by %j',
    (href) => {
      const shown = html({ type: 'paragraph', content: [words('klikk', { type: 'link', attrs: { href } })] });
      expect(shown).toBe('<div class="rich-text"><p>klikk</p></div>');
    },
  );

  it('keeps the cells of a table together', () => {
    const cell = {
      type: 'tableCell',
      attrs: { colspan: 2 },
      content: [{ type: 'paragraph', content: [words('1')] }],
    } as const;
    expect(html({ type: 'table', content: [{ type: 'tableRow', content: [cell] }] })).toContain(
      '<td colSpan="2"><p>1</p></td>',
    );
  });
});

describe('an image in the text of a question [A1]', () => {
  const attrs = { image: '7e57ab1e-0000-4000-8000-000000000001', alt: 'En pil', width: 20, height: 10 };
  const shown = (source: ImageSource) =>
    renderToStaticMarkup(
      <ImageSourceContext value={source}>
        <RichTextView text={{ type: 'doc', content: [{ type: 'image', attrs }] }} />
      </ImageSourceContext>,
    );

  it('is shown from what came with the paper, and says what it shows where that is not there', () => {
    expect(shown(imagesWithin({ [attrs.image]: 'data:image/png;base64,AAAA' }))).toContain(
      '<img src="data:image/png;base64,AAAA" alt="En pil" width="20" height="10"/>',
    );
    expect(shown(imagesWithin(undefined))).toContain('<img alt="En pil" width="20" height="10"/>');
  });
});
