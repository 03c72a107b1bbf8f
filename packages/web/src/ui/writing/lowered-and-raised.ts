import { type Extensions, Mark } from '@tiptap/core';

/** A text is never lowered and raised at once. */
const either = 'subscript superscript';

const subscript = Mark.create({
  name: 'subscript',
  excludes: either,
  parseHTML: () => [{ tag: 'sub' }, { style: 'vertical-align=sub' }],
  renderHTML: () => ['sub', 0],
  addKeyboardShortcuts() {
    return { 'Mod-,': () => this.editor.commands.toggleMark(this.name) };
  },
});

const superscript = Mark.create({
  name: 'superscript',
  excludes: either,
  parseHTML: () => [{ tag: 'sup' }, { style: 'vertical-align=super' }],
  renderHTML: () => ['sup', 0],
  addKeyboardShortcuts() {
    return { 'Mod-.': () => this.editor.commands.toggleMark(this.name) };
  },
});

/** H₂O and x²: typed by button or key, and kept from what other programs copy. */
export const loweredAndRaised: Extensions = [subscript, superscript];
