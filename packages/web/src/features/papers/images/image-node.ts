import type { TextImage } from '@karakter/domain/text/rich-text';
import { type Editor, mergeAttributes, Node } from '@tiptap/core';
import type { NodeType, ResolvedPos } from '@tiptap/pm/model';
import type { ImageSource } from '../../../ui/reading/image-source.ts';

/** Whether an image of copied content is one of this exam's: another exam has other readers. */
export const isOwnImage = (source: ImageSource) => (image: Element) => {
  const id = image.getAttribute('data-image');
  const address = id === null ? undefined : source(id);
  return address !== undefined && (image.getAttribute('src') ?? '').endsWith(address);
};

const kept = (name: string, read: (value: string | null) => unknown) => ({
  default: null,
  parseHTML: (element: HTMLElement) => read(element.getAttribute(name)),
});

/** An image in the text of a question, on lines of its own. */
export const imageNode = (source: ImageSource) =>
  Node.create({
    name: 'image',
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () => ({
      image: { ...kept('data-image', (id) => id), renderHTML: ({ image }) => ({ 'data-image': image }) },
      alt: kept('alt', (words) => words ?? ''),
      width: kept('width', Number),
      height: kept('height', Number),
    }),
    parseHTML: () => [
      { tag: 'img[data-image]', getAttrs: (element) => (isOwnImage(source)(element) ? null : false) },
    ],
    renderHTML: ({ node, HTMLAttributes }) => [
      'img',
      mergeAttributes(HTMLAttributes, { src: source(String(node.attrs.image)) }),
    ],
  });

/** Below the line of the cursor, or above it where the line is empty. */
function placeBeside(cursor: ResolvedPos, image: NodeType): number {
  const { parent } = cursor;
  if (!parent.isTextblock) return cursor.pos;
  const index = cursor.index(-1);
  const isAbove = parent.content.size === 0 && cursor.node(-1).canReplaceWith(index, index, image);
  return isAbove ? cursor.before() : cursor.after();
}

/** Puts an image beside the line of the cursor, which stays: what is typed next does not take the image's place. */
export function putImage(editor: Editor, attrs: TextImage): void {
  const image = editor.schema.nodes.image;
  if (!image) return;
  editor.commands.command(({ tr }) =>
    Boolean(tr.insert(placeBeside(tr.selection.$to, image), image.create(attrs))),
  );
}
