import { Button } from '@digdir/designsystemet-react';
import type { TextImage } from '@karakter/domain/text/rich-text';
import { longestAlt } from '@karakter/domain/text/rich-text-validation';
import { TrashIcon } from '@navikt/aksel-icons';
import type { Node } from '@tiptap/pm/model';
import { type Editor, useEditorState } from '@tiptap/react';
import { use } from 'react';
import { useText } from '../../../text/language.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { ImageSourceContext } from '../../../ui/reading/image-source.ts';
import { altFieldId } from '../fault-place.ts';
import * as styles from './field-images.module.css';
import { imageText } from './image-texts.ts';

/** With its number among the images of the text, from 1, and its place in it. */
type Placed = TextImage & { readonly number: number; readonly at: number };

function imagesOf(doc: Node): Placed[] {
  const found: Placed[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'image')
      found.push({ ...(node.attrs as TextImage), number: found.length + 1, at });
  });
  return found;
}

type FieldImagesProps = { readonly editor: Editor; readonly id: string; readonly lang: 'nb' | 'nn' };

/** The images of a text in its order: what each says in words, and a button that removes it. */
export function FieldImages({ editor, id, lang }: FieldImagesProps) {
  const text = useText(imageText);
  const announce = useAnnounce();
  const source = use(ImageSourceContext);
  const images = useEditorState({ editor, selector: () => imagesOf(editor.state.doc) });
  if (images.length === 0) return null;
  const write = (at: number, alt: string) =>
    editor.commands.command(({ tr }) => Boolean(tr.setNodeAttribute(at, 'alt', alt.slice(0, longestAlt))));
  const remove = (at: number) => {
    editor.commands.command(({ tr }) => Boolean(tr.delete(at, at + 1)));
    announce(text.removed);
  };
  return (
    <ul className={styles.images} aria-label={text.list}>
      {images.map(({ image, alt, number, at }) => (
        <li key={`${number} ${image}`} className={styles.image}>
          <img src={source(image)} alt="" />
          <TextFormField
            id={altFieldId(id, number)}
            lang={lang}
            label={text.alt(number, text.languages[lang])}
            description={text.altAbout}
            value={alt}
            onChange={(words) => write(at, words)}
          />
          <Button
            variant="tertiary"
            icon
            aria-label={text.remove(number, text.languages[lang])}
            onClick={() => remove(at)}
          >
            <TrashIcon aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}
