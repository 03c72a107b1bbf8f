// @vitest-environment jsdom

import { languages } from '@karakter/domain/text/language';
import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { hooksOnPages } from '../../../../test/hook-on-page.tsx';
import { editorText } from './editor-texts.ts';
import { useEditorNotice } from './use-editor-notice.ts';

const onPage = hooksOnPages();

it('what the editor refuses is shown and announced until it is closed [D3, Q4]', () => {
  localStorage.setItem('karakter.language', 'nb');
  const { result, announced } = onPage(useEditorNotice);
  expect(result.current.notice).toBeNull();
  const { nb } = editorText;
  const room = { characters: 1_200, pieces: 1 };
  const cases = [
    [() => result.current.refused({ kind: 'tooMuch', room }), nb.tooMuch(room)],
    [() => result.current.refused({ kind: 'tooDeep' }), nb.tooDeep],
    [() => result.current.refused({ kind: 'noRoomToUndo' }), nb.noRoomToUndo],
  ] as const;
  for (const [happens, sentence] of cases) {
    act(happens);
    expect([result.current.notice, announced()]).toEqual([sentence, sentence]);
  }
  act(() => result.current.close());
  expect(result.current.notice).toBeNull();
});

it.each(languages)(
  'a candidate sees how many lines or cells can be inserted at once: %s [D3]',
  (language) => {
    const sentence = editorText[language].tooMuchAtOnce;
    expect(sentence.replace(/[\s,]/g, '')).toMatch(/10000lin.*6666cel/);
  },
);
