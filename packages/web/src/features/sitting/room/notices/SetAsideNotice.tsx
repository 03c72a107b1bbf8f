import { Alert, Button, Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../../../text/language.tsx';
import { ConfirmButton } from '../../../../ui/ConfirmButton.tsx';
import { showAndFocus } from '../../../../ui/focus/show-and-focus.ts';
import { answerFileContent, saveAs, sealAnswerFile } from '../../local/answer-file.ts';
import { type LocalAnswer, openLocalAnswer } from '../../local/local-answer.ts';
import { type AnswerRoom, useAnswerRoom, useSetAsideTexts } from '../answer-room.tsx';
import * as styles from '../styles/exam-room.module.css';
import type { SetAsideLines } from './set-aside-lines.ts';
import { setAsideText } from './set-aside-texts.ts';

const nothing: readonly Uint8Array[] = [];

/** Everything set aside on this device, also before the page was loaded, and what this window has set aside. */
function useSetAside({ setAside }: AnswerRoom, local: LocalAnswer) {
  const [stored, setStored] = useState(nothing);
  const [isDropped, setDropped] = useState(false);
  useEffect(() => {
    setDropped(false);
    // If the store fails, what this window has set aside is still shown.
    local.loadSetAside().then(setStored, () => setStored(nothing));
  }, [local]);
  const drop = () => {
    // The notice disappears with the focused button, so the focus moves to the text.
    showAndFocus(() => {
      setDropped(true);
      setStored(nothing);
    }, 'content');
    void local.dropSetAside().catch(() => undefined);
  };
  const all = useMemo(() => (isDropped ? nothing : [...stored, ...setAside]), [isDropped, stored, setAside]);
  return { all, drop };
}

function OneText({ of: { index, text: words } }: { readonly of: SetAsideLines }) {
  const text = useText(setAsideText);
  const place = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'select' | null>(null);
  const copy = () => {
    place.current?.select();
    // This raises the page's own copy event, so that pasting it here is not logged as text from elsewhere [D11].
    setOutcome(document.execCommand('copy') ? 'copied' : 'select');
  };
  const label = text.ofQuestion(index + 1);
  return (
    <div className={styles.asideText}>
      <Paragraph>{label}</Paragraph>
      <textarea ref={place} className="ds-input" readOnly rows={6} value={words} aria-label={label} />
      <Button variant="secondary" data-size="sm" onClick={copy}>
        {text.copy(index + 1)}
      </Button>
      <Paragraph role="status">{outcome && text[outcome]}</Paragraph>
    </div>
  );
}

function SaveSetAside({ all }: { readonly all: readonly Uint8Array[] }) {
  const text = useText(setAsideText);
  const { session, view, serverNow } = useAnswerRoom();
  const [outcome, setOutcome] = useState<string | null>(null);
  const save = async () => {
    const name = `lagt-til-side-${view.candidateNumber}.karakter`;
    try {
      const content = answerFileContent(session, view.answerFile, serverNow(), all);
      saveAs(name, await sealAnswerFile(view.answerFile.publicKey, content));
      setOutcome(text.saved(name));
    } catch {
      setOutcome(text.failed);
    }
  };
  return (
    <>
      <Button variant="secondary" data-size="sm" onClick={() => void save()}>
        {text.save}
      </Button>
      <Paragraph role="status">{outcome}</Paragraph>
    </>
  );
}

const noCommand = { isPending: false, error: null };

/** Shows what the server refused and this device has set aside, to be copied, saved or deleted [Q1]. */
export function SetAsideNotice() {
  const text = useText(setAsideText);
  const room = useAnswerRoom();
  const local = useMemo(() => openLocalAnswer(room.session.candidacyId), [room.session]);
  const { all, drop } = useSetAside(room, local);
  const found = useSetAsideTexts(room, all);
  if (found.length === 0) return null;
  return (
    <Alert data-color="warning" data-size="sm" className={styles.takeover}>
      <Heading level={2} data-size="2xs">
        {text.title}
      </Heading>
      <Paragraph>{text.about}</Paragraph>
      <Details>
        <Details.Summary>{text.show}</Details.Summary>
        <Details.Content>
          {found.map((each) => (
            <OneText key={each.index} of={each} />
          ))}
          <SaveSetAside all={all} />
          <ConfirmButton label={text.drop} variant="tertiary" danger command={noCommand} onConfirm={drop}>
            {text.dropAbout}
          </ConfirmButton>
        </Details.Content>
      </Details>
    </Alert>
  );
}
