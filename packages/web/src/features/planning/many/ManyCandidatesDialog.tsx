import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { planningRoutes } from '@karakter/contract/exam/routes';
import { type CandidateRow, candidateRoutes } from '@karakter/contract/planning/candidates';
import {
  arrangedAs,
  isChangedBy,
  type SetForMany,
} from '@karakter/domain/planning/candidates/many-candidates';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { SelectFormField, TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { ScrollBox } from '../../../ui/focus/ScrollBox.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { candidatesText } from '../candidates-texts.ts';
import * as styles from '../styles/planning.module.css';
import { useSeenAgain } from '../use-seen-again.ts';
import { areMinutesBad, emptyMany, type ManyDraft, setFor } from './many-candidates-draft.ts';
import { manyCandidatesText } from './many-candidates-texts.ts';

const invalidates = [candidateRoutes.listCandidates, planningRoutes.seeExam, planningRoutes.examHistory];

type FieldsProps = {
  readonly draft: ManyDraft;
  readonly fault: string | undefined;
  readonly onChange: (change: Partial<ManyDraft>) => void;
};

function Fields({ draft, fault, onChange }: FieldsProps) {
  const text = useText(candidatesText);
  const words = useText(manyCandidatesText);
  return (
    <div className="form-columns">
      <TextFormField
        id="many-minutes"
        type="number"
        label={text.extra}
        value={draft.minutes}
        error={fault}
        onChange={(minutes) => onChange({ minutes })}
      />
      <SelectFormField
        id="many-language"
        label={text.language}
        value={draft.language}
        options={[
          { value: '', label: words.asBefore },
          { value: 'nb', label: text.languages.nb },
          { value: 'nn', label: text.languages.nn },
        ]}
        onChange={(language) => onChange({ language })}
      />
      <TextFormField
        id="many-room"
        label={text.room}
        value={draft.room}
        onChange={(room) => onChange({ room })}
      />
    </div>
  );
}

type PreviewProps = { readonly candidates: readonly CandidateRow[]; readonly set: SetForMany };

/** Each candidate who changes, before it is done. */
function Preview({ candidates, set }: PreviewProps) {
  const text = useText(candidatesText);
  const words = useText(manyCandidatesText);
  const changed = candidates.filter((candidate) => isChangedBy(candidate, set));
  const differences = (before: CandidateRow) => {
    const after = arrangedAs(before, set);
    return commaSeparated([
      after.extraMinutes !== before.extraMinutes && words.minutes(before.extraMinutes, after.extraMinutes),
      after.language !== before.language &&
        words.form(text.languages[before.language], text.languages[after.language]),
      after.room !== before.room && words.room(`${before.room} ${before.seat}`.trim(), after.room),
    ]);
  };
  return (
    <>
      {changed.length > 0 && (
        <ScrollBox label={words.changes} className={styles.manyChanges}>
          <Heading level={3} data-size="2xs">
            {words.changes}
          </Heading>
          <ul>
            {changed.map((candidate) => (
              <li key={candidate.candidacyId}>
                {candidate.name}: {differences(candidate)}
              </li>
            ))}
          </ul>
        </ScrollBox>
      )}
      {changed.length < candidates.length && (
        <Paragraph className="quiet">{words.noChange(candidates.length - changed.length)}</Paragraph>
      )}
    </>
  );
}

/** The candidate as the page shows it. */
const asSeen = ({ candidacyId, extraMinutes, language, room, seat }: CandidateRow) => ({
  candidacyId,
  before: { extraMinutes, language, room, seat },
});

type DialogProps = {
  readonly examId: string;
  readonly candidates: readonly CandidateRow[];
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Sets room, extra time or written form for the selected candidates, and shows each change before it is made. */
export function ManyCandidatesDialog({ examId, candidates, onDone, onClose }: DialogProps) {
  const words = useText(manyCandidatesText);
  const announce = useAnnounce();
  const form = useKeptForm(`many-candidates:${examId}`, emptyMany);
  const { content: draft } = form;
  const [isTried, setTried] = useState(false);
  const seeAgain = useSeenAgain();
  const isBad = areMinutesBad(draft);
  const set = isBad ? {} : setFor(draft);
  const count = candidates.filter((candidate) => isChangedBy(candidate, set)).length;
  const change = useCommand(candidateRoutes.changeCandidates, {
    invalidates,
    onDone: ({ changed }) => {
      form.done();
      announce(words.done(changed));
      onDone();
    },
  });
  const send = () => {
    if (count === 0) return showAndFocus(() => setTried(true), 'many-minutes');
    const body = { set, candidates: candidates.map(asSeen) };
    change.mutate({ params: { examId }, body }, { onError: seeAgain });
  };
  const fault = isBad ? words.badMinutes : count === 0 ? words.nothing : undefined;
  return (
    <ConfirmDialog
      open
      title={words.title(candidates.length)}
      confirmLabel={words.confirm(count || candidates.length)}
      isPending={change.isPending}
      failure={change.error}
      onConfirm={send}
      onCancel={onClose}
    >
      <Paragraph>{words.about}</Paragraph>
      <Fields
        draft={draft}
        fault={isTried ? fault : undefined}
        onChange={(typed) => form.change((before) => ({ ...before, ...typed }))}
      />
      <Preview candidates={candidates} set={set} />
      <KeptFormLine kept={form} />
    </ConfirmDialog>
  );
}
