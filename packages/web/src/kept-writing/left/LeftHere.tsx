import type { JsonValue } from '@karakter/domain/text/canonical-json';
import { useEffect, useState } from 'react';
import { useText } from '../../text/language.tsx';
import { changedWriting } from '../document/changed-writing.ts';
import { useKeeping } from '../keeping.ts';
import { keptText } from '../kept-texts.ts';
import { LeftTexts } from './LeftTexts.tsx';

type Left = { readonly windows: readonly string[]; readonly texts: readonly string[] };

/** Shows, on a page that can no longer be edited, the text that this person wrote there and could not save [G15]. */
export function LeftHere({ writingKey, title }: { readonly writingKey: string; readonly title?: string }) {
  const text = useText(keptText);
  const { store } = useKeeping();
  const [left, setLeft] = useState<Left | null>(null);
  useEffect(() => {
    store.left(writingKey).then(
      (all) => {
        const texts = all.flatMap(({ written }) =>
          changedWriting(written.base.content as JsonValue, written.content as JsonValue),
        );
        setLeft({ windows: all.map(({ window }) => window), texts: [...new Set(texts)] });
      },
      // If the device keeps nothing, there is nothing to show.
      () => setLeft(null),
    );
  }, [store, writingKey]);
  if (left === null || left.texts.length === 0) return null;
  const discard = () => {
    void store.forget(writingKey, left.windows);
    setLeft(null);
  };
  return (
    <LeftTexts
      title={title ?? text.leftHereTitle}
      about={text.leftHereAbout}
      texts={left.texts.map((words) => ({ name: null, words }))}
      onDiscard={discard}
    />
  );
}
