import { describe, expect, it } from 'vitest';

const sources = import.meta.glob<string>(['../features/**/*.{ts,tsx}', '!**/*.test.{ts,tsx}'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sourceOf = (file: string) => sources[`../features/${file}`] ?? '';

/** Fields in which text is typed; a choice, a tick or a file is quickly chosen again. */
const field =
  /<(TextFormField|DateFormField|ClockFormField|Textfield|Textarea|textarea|RichTextField|EditorContent|Search\.Input|Input)\b(?![^>]*type="(file|range|checkbox|radio)")/;

/** The file that keeps what is typed in the fields of another file. */
const keepers: Readonly<Record<string, string>> = {
  'after-publishing/BecauseFields.tsx': 'after-publishing/CancelForm.tsx',
  'complaint/ComplaintCommands.tsx': 'complaint/ReasonedCommand.tsx',
  'complaint/dismissal/DismissalCommands.tsx': 'complaint/ReasonedCommand.tsx',
  'grading/compare/GradeAndReason.tsx': 'grading/compare/Proposal.tsx',
  'grading/desk/PointsField.tsx': 'grading/desk/PointsFields.tsx',
  'grading/views/equal/EqualMarking.tsx': 'grading/views/equal/EqualPage.tsx',
  'grading/meeting/TrialPage.tsx': 'grading/meeting/use-sample-writing.ts',
  'grading/marks/MarkItem.tsx': 'grading/saving/script-documents.ts',
  'grading/phrases/PhraseFields.tsx': 'grading/phrases/PhraseList.tsx',
  'grading/desk/MarkingPanel.tsx': 'grading/saving/script-documents.ts',
  'results/announcing/parts.tsx': 'results/AnnounceDialog.tsx',
  'grading/registration/GradeFields.tsx': 'grading/registration/use-entries.ts',
  'grading/scoring/change/QuestionFields.tsx': 'grading/scoring/change/ChangeForm.tsx',
  'grading/scoring/change/ThresholdFields.tsx': 'grading/scoring/change/ChangeForm.tsx',
  'grading/scoring/OverrideReason.tsx': 'grading/saving/script-documents.ts',
  'invigilation/after-start/WhoIsAdded.tsx': 'invigilation/after-start/AddCandidate.tsx',
  'invigilation/time/TimeFields.tsx': 'invigilation/time/TimeDialog.tsx',
  'messages/CorrectedQuestion.tsx': 'messages/CorrectionPage.tsx',
  'messages/MessageFields.tsx': 'messages/MessageForm.tsx',
  'papers/GuidePage.tsx': 'papers/use-guide-writing.ts',
  'papers/images/FieldImages.tsx': 'papers/use-paper-writing.ts',
  'papers/PaperPage.tsx': 'papers/use-paper-writing.ts',
  'papers/QuestionEditor.tsx': 'papers/use-paper-writing.ts',
  'papers/QuestionOptions.tsx': 'papers/use-paper-writing.ts',
  'papers/rubric/RubricFields.tsx': 'papers/use-guide-writing.ts',
  'papers/RichTextField.tsx': 'papers/use-paper-writing.ts',
  'people/PersonFields.tsx': 'register/AddPersonDialog.tsx',
  'planning/list/GivingForm.tsx': 'planning/list/use-list-import.ts',
  'planning/list/WaitingLines.tsx': 'planning/list/use-list-import.ts',
  'rule-sets/RuleFieldInput.tsx': 'rule-sets/PlanDialog.tsx',
  'exam/FactsFields.tsx': 'exam/use-facts-writing.ts',
  'exam/OwnRulesFields.tsx': 'exam/use-facts-writing.ts',
};

/** Files that need to keep nothing, and why. */
const keepNothing: Readonly<Record<string, string>> = {
  'notices/settings/CalendarFeed.tsx': 'shows an address to copy',
  'appeal/list/CaseFilterFields.tsx': 'a search',
  'people/InvitationPage.tsx': 'a name and an address, and no one is signed in',
  'invigilation/seat-code/SeatCodePage.tsx': 'a number and a code, and no one is signed in',
  'hand-in/VerifyPage.tsx': 'a receipt is pasted from elsewhere, and no one is signed in',
  'invigilation/BoardToolbar.tsx': 'a search',
  'invigilation/time/CandidateChoice.tsx': 'a search',
  'grading/views/SearchPage.tsx': 'a search',
  'register/RegisterPage.tsx': 'a search',
  'search/SearchPanel.tsx': 'a search',
  'rule-sets/RulesPage.tsx': 'a day that is looked up',
  'sitting/room/notices/SetAsideNotice.tsx': 'nothing is written in it',
  'sitting/room/editor/EssayEditor.tsx': 'the answer, which has its own road (decision 007 and 008)',
};

const files = Object.keys(sources)
  .map((path) => path.replace('../features/', ''))
  .filter((file) => file.endsWith('.tsx') && !file.includes('.test.') && field.test(sourceOf(file)));
const isKept = (source: string) =>
  /\b(useKeptForm|useKeptChanges|useKeptDocument|new KeptDocument)\b/.test(source);

describe('everything that is typed on a page is kept until it is sent [G15]', () => {
  it.each(files.filter((file) => !(file in keepNothing)))('%s', (file) => {
    const keeper = keepers[file] ?? file;
    expect(isKept(sourceOf(keeper)), `${file} keeps nothing: use useKeptForm, or say here why not`).toBe(
      true,
    );
  });

  it('the people chosen for a new commission are kept like typed text', () => {
    const editors = Object.keys(sources).flatMap((path) =>
      [...(sources[path] ?? '').matchAll(/<CommissionEditor[^/]*\/>/g)].map(([editor]) => ({ path, editor })),
    );
    // Editors that change a commission show what is saved, also by a colleague in the meantime.
    const forming = editors.filter(({ editor }) => !/\binitial\b/.test(editor));
    expect(forming.length).toBeGreaterThan(2);
    for (const { path, editor } of forming) {
      const [, form = ''] = /members=\{(\w+)\.content\}/.exec(editor) ?? [];
      // Its own, or one that its type asks for.
      expect(sources[path], path).toMatch(
        new RegExp(`const ${form} = useKeptForm\\(|readonly ${form}: KeptForm<`),
      );
      expect(editor, path).toContain(`onMembers={${form}.change}`);
    }
  });

  it('only the changed fields are kept of facts that others change too', () => {
    const whole = /useKeptForm\([^;]*\bcandidate\.(name|email|room|seat|language)/;
    const broken = Object.keys(sources).filter((path) => whole.test(sources[path] ?? ''));
    expect(broken, 'use useKeptChanges').toEqual([]);
  });

  it('the lists above name only files that exist', () => {
    for (const file of [...Object.keys(keepers), ...Object.keys(keepNothing)]) expect(files).toContain(file);
  });
});
