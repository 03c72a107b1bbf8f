import { ImageIcon } from '@navikt/aksel-icons';
import { useRef } from 'react';
import { useText } from '../../../text/language.tsx';
import * as styles from '../../../ui/writing/toolbar/toolbar.module.css';
import { imageText } from './image-texts.ts';

const offered = 'image/png,image/jpeg,image/webp,image/gif';

/** The button of the toolbar that inserts images from files. */
export function ImageTool({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const text = useText(imageText);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={styles.tool}
        aria-label={text.insert}
        title={text.insert}
        onClick={() => input.current?.click()}
      >
        <ImageIcon aria-hidden />
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={offered}
        aria-label={text.insert}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </>
  );
}
