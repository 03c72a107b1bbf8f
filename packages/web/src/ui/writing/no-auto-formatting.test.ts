import { expect, test } from 'vitest';

const pages = import.meta.glob<string>('../../**/*.tsx', { query: '?raw', import: 'default', eager: true });

test('no editor of any page turns typed or pasted text into formatting [D3]', () => {
  const editors = Object.values(pages).flatMap(
    (source) => source.match(/useEditor\(\{[\s\S]*?\n {2}\}\);/g) ?? [],
  );
  expect(editors.length).toBeGreaterThanOrEqual(2);
  for (const editor of editors) expect(editor).toContain('...noAutoFormatting');
});
