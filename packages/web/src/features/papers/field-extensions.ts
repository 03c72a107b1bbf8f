import { isSafeLink } from '@karakter/domain/text/rich-text-validation';
import type { Extensions } from '@tiptap/core';
import type { ImageSource } from '../../ui/reading/image-source.ts';
import { LineBelowTable } from '../../ui/writing/line-below-table.ts';
import type { PasteReport } from '../../ui/writing/pasting/left-out.ts';
import { tables } from '../../ui/writing/plain-table.ts';
import { WithinLimits } from '../../ui/writing/within-limits.ts';
import { writingKit } from '../../ui/writing/writing-kit.ts';
import { imageNode, isOwnImage } from './images/image-node.ts';

/** Addresses in pasted text stay, where rich text allows them; typed text is never turned into one. */
const link = { autolink: false, linkOnPaste: false, openOnClick: false, isAllowedUri: isSafeLink } as const;

/** What can be written in a question: all that an answer may have, addresses, and the images of its exam. */
export const fieldExtensions = (
  onLeftOut: (report: PasteReport) => void,
  source: ImageSource,
): Extensions => [
  ...writingKit({ link, trailingNode: false }, onLeftOut, isOwnImage(source)),
  imageNode(source),
  ...tables,
  LineBelowTable,
  WithinLimits,
];
