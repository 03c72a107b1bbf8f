import { isSafeLink } from '@karakter/domain/text/rich-text-validation';
import type { Extensions } from '@tiptap/core';
import { WithinLimits } from '../../ui/writing/within-limits.ts';
import { writingKit } from '../../ui/writing/writing-kit.ts';

/** Addresses in pasted text stay, where rich text allows them; typed text is never turned into one. */
const link = { autolink: false, linkOnPaste: false, openOnClick: false, isAllowedUri: isSafeLink } as const;

/** What can be written in a question. */
export const fieldExtensions: Extensions = [...writingKit({ link }), WithinLimits];
