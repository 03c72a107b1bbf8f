import { expect, test } from 'vitest';
import { writtenText } from './written-text.ts';

const unseen = '\u200b\u202e\ufeff\u2060\u00ad\u3164'.repeat(10);

test('required text must have visible characters; the text is otherwise unchanged', () => {
  const reason = writtenText(3, 100);
  expect(reason.safeParse(unseen).success).toBe(false);
  expect(reason.safeParse(`a${unseen}b`).success).toBe(false);
  expect(reason.parse('  ja\u00advel 👩\u200d🎓 ')).toBe('ja\u00advel 👩\u200d🎓');
});
