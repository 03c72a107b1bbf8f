import { describe, expect, it } from 'vitest';

const sources = import.meta.glob<string>('../features/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sourceOf = (file: string) => sources[`../features/${file}`] ?? '';

/** What somebody types or writes in; a list to choose from, a tick or a file is chosen again in a moment. */
const field =
  /<(TextFormField|Textfield|Textarea|textarea|RichTextField|EditorContent|Search\.Input|Input)\b(?![^>]*type="(file|range|checkbox|radio)")/;

/** Where what is written in the fields of a file is kept: in the file itself, or in the one that holds the form. */
const keepers: Readonly<Record<string, string>> = {
  'grading/PointsField.tsx': 'grading/MarkingPanel.tsx',
  'grading/MarkingPanel.tsx': 'grading/autosaves.ts',
  'messages/CorrectedQuestion.tsx': 'messages/CorrectionPage.tsx',
  'messages/MessageFields.tsx': 'messages/MessageForm.tsx',
  'papers/GuidePage.tsx': 'papers/use-guide-writing.ts',
  'papers/PaperPage.tsx': 'papers/use-paper-writing.ts',
  'papers/QuestionEditor.tsx': 'papers/use-paper-writing.ts',
  'papers/QuestionOptions.tsx': 'papers/use-paper-writing.ts',
  'papers/RichTextField.tsx': 'papers/use-paper-writing.ts',
  'exam/FactsFields.tsx': 'exam/use-facts-writing.ts',
  'exam/OwnRulesFields.tsx': 'exam/use-facts-writing.ts',
};

/** Where nothing needs to be kept, and why. */
const keepNothing: Readonly<Record<string, string>> = {
  'appeal/CaseListPage.tsx': 'a search',
  'hand-in/VerifyPage.tsx': 'a receipt is pasted from elsewhere, by anybody, and nobody is signed in',
  'invigilation/BoardToolbar.tsx': 'a search',
  'planning/PersonPicker.tsx': 'a search',
  'sitting/room/notices/SetAsideNotice.tsx': 'nothing is written in it',
  'sitting/room/editor/EssayEditor.tsx': 'the answer, which has its own road (decision 007 and 008)',
};

const files = Object.keys(sources)
  .map((path) => path.replace('../features/', ''))
  .filter((file) => file.endsWith('.tsx') && !file.includes('.test.') && field.test(sourceOf(file)));
const isKept = (source: string) =>
  /\b(useKeptForm|useKeptChanges|useKeptDocument|new KeptDocument)\b/.test(source);

describe('whatever anybody writes on a page is kept until it is sent [G15]', () => {
  it.each(files.filter((file) => !(file in keepNothing)))('%s', (file) => {
    const keeper = keepers[file] ?? file;
    expect(isKept(sourceOf(keeper)), `${file} keeps nothing: use useKeptForm, or say here why not`).toBe(
      true,
    );
  });

  it('the people chosen for a commission that is yet to be formed are kept as what is written is', () => {
    const editors = Object.keys(sources).flatMap((path) =>
      [...(sources[path] ?? '').matchAll(/<CommissionEditor[^/]*\/>/g)].map(([editor]) => ({ path, editor })),
    );
    // Those that change a commission show what is saved, and what a colleague saved meanwhile.
    const forming = editors.filter(({ editor }) => !/\binitial\b/.test(editor));
    expect(forming.length).toBeGreaterThan(2);
    for (const { path, editor } of forming) {
      const [, form = ''] = /members=\{(\w+)\.content\}/.exec(editor) ?? [];
      expect(sources[path], path).toMatch(new RegExp(`const ${form} = useKeptForm\\(`));
      expect(editor, path).toContain(`onMembers={${form}.change}`);
    }
  });

  it('of facts that others change too only what was changed is kept', () => {
    const whole = /useKeptForm\([^;]*\bcandidate\.(name|email|room|seat|language)/;
    const broken = Object.keys(sources).filter((path) => whole.test(sources[path] ?? ''));
    expect(broken, 'use useKeptChanges').toEqual([]);
  });

  it('the lists above name nothing that is gone', () => {
    for (const file of [...Object.keys(keepers), ...Object.keys(keepNothing)]) expect(files).toContain(file);
  });
});
