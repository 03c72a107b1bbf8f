import { describe, expect, it } from 'vitest';
import { viewAsText, viewAttributes, viewFromText } from './view-settings.ts';

const first = viewFromText('');

describe('a person’s view settings on the device [Q4]', () => {
  it('choices are restored, including the hidden time and the key of the search; defaults are not stored', () => {
    const chosen = {
      ...first,
      theme: 'dark',
      letterSpacing: 'wider',
      time: 'hidden',
      searchKey: 'off',
    } as const;
    expect(viewFromText(viewAsText(chosen))).toEqual(chosen);
    expect(viewAsText(first)).toBe('');
  });

  it('an unknown choice, such as one of another version, counts as no choice', () => {
    expect(viewFromText('theme=green&textSize=large&time=')).toEqual({ ...first, textSize: 'large' });
  });

  it('cream is light to the browser, and each choice is set on the page for the styles', () => {
    expect(viewAttributes({ ...first, theme: 'cream', textSize: 'huge' })).toMatchObject({
      'data-color-scheme': 'light',
      'data-theme': 'cream',
      'data-text-size': 'huge',
      'data-line-spacing': 'normal',
    });
    expect(viewAttributes({ ...first, theme: 'dark' })).toMatchObject({ 'data-color-scheme': 'dark' });
  });
});
