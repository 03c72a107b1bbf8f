import { describe, expect, it } from 'vitest';

const sources = import.meta.glob<string>(['../features/**/*.{ts,tsx}', '!**/*.test.{ts,tsx}'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sourceOf = (file: string) => sources[`../features/${file}`] ?? '';
const files = Object.keys(sources).map((path) => path.replace('../features/', ''));

/** Files whose commands another part shows, with its place; or that show nothing, and why. */
const shownElsewhere: Readonly<Record<string, string>> = {
  'grading/desk/ScriptWork.tsx': 'MarkingPanel.tsx',
  'grading/meeting/use-meetings.ts': 'MeetingForm.tsx, MeetingCard.tsx and MinutesPart.tsx show each',
  'grading/meeting/use-trial.ts': 'TrialPart.tsx and ChooseSamples.tsx show each',
  'grading/registration/AttendancePage.tsx':
    'the choice shows what it was before, with the refusal above the list',
  'grading/registration/RegistrationLine.tsx':
    'the choice is shown at once, and goes back with the refusal beside it',
  'grading/scoring/change/use-scoring.ts':
    'Preview.tsx, ChangeForm.tsx, OpenChange.tsx and GradesToDecide.tsx show each',
  'hand-in/VerifyPage.tsx': 'the last of two ways is shown',
  'invigilation/board-commands.ts': 'OpenBoard.tsx and BoardCandidateDialog.tsx show the last one',
  'invigilation/time/use-time-moves.ts': 'TimeDialog.tsx shows them as one',
  'papers/PaperCommands.tsx': 'the one that is asked about is shown in its dialog',
  'people/session/SessionEnd.tsx': 'one tells the server of use, and is sent again',
  'people/SignedInLayout.tsx':
    'the language is chosen on the device, and told the server at the next choice too',
  'planning/Appointed.tsx': 'the pair of the role is shown',
  'planning/list/use-list-import.ts': 'ImportPanel.tsx',
  'planning/publishing/PublishNow.tsx': 'the one that failed is shown',
  'quarantine/DecisionForm.tsx': 'ConfirmButton, which gets all of it',
  'results/scoring/use-decide-corrections.ts': 'DecideCorrections.tsx, for all that are sent',
  'sitting/room/HelpButton.tsx': 'a sentence of its own, with the number to call',
  'sitting/room/TimeOver.tsx': 'the page hands in by itself, and otherwise the server does',
  'sitting/waiting/WaitingRoomPage.tsx':
    'the page reports the arrival by itself, and again when it is opened',
};

/** The commands of a file that nothing in it shows the failure of, or that they are being done. */
function silentIn(source: string): string[] {
  const has = (pattern: string) => new RegExp(pattern).test(source);
  const isShown = (name: string) =>
    has(`command=\\{[^}]*\\b${name}\\b`) ||
    (has(`\\b${name}\\.error\\b`) && has(`\\b${name}\\.isPending\\b`));
  return [...source.matchAll(/(?:const (\w+) =|\{ (\w[^}]*) \} =|\w+:) useCommand\(/g)].flatMap(
    ([found, name, parts]) => ((name && isShown(name)) || parts?.includes('error') ? [] : [found]),
  );
}

const elementsOf = (source: string, name: string) =>
  source.match(new RegExp(`<${name}\\b(?:=>|[^>])*>`, 'g')) ?? [];

describe('what a person asks for shows that it is being done, and why it was not [Q8]', () => {
  const commanding = files.filter((file) => sourceOf(file).includes('useCommand('));

  it.each(commanding.filter((file) => !(file in shownElsewhere)))('%s', (file) => {
    expect(silentIn(sourceOf(file)), 'show its error and isPending, or say here who does').toEqual([]);
  });

  it('every dialog that asks for confirmation has both', () => {
    const without = files.filter((file) =>
      elementsOf(sourceOf(file), 'ConfirmDialog').some(
        (each) => !(each.includes('isPending=') && each.includes('failure=')),
      ),
    );
    expect(without).toEqual([]);
  });

  it('no dialog closes before its command is done, but one about this device alone', () => {
    const quiet = files.filter((file) => /= \{ isPending: false, error: null \}/.test(sourceOf(file)));
    expect(quiet).toEqual(['sitting/room/notices/SetAsideNotice.tsx']);
  });

  it('the list above names only files that need it', () => {
    const needed = commanding.filter((file) => silentIn(sourceOf(file)).length > 0);
    expect(Object.keys(shownElsewhere).sort()).toEqual(needed.sort());
  });
});
