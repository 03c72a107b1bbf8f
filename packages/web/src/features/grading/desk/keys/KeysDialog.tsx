import { Button, Dialog, Switch } from '@digdir/designsystemet-react';
import type { ExamScale } from '@karakter/domain/exam/exam';
import { type KeyboardEvent, useState } from 'react';
import { useText } from '../../../../text/language.tsx';
import { useAnnounce } from '../../../../ui/focus/LiveRegion.tsx';
import { TitledDialog } from '../../../../ui/TitledDialog.tsx';
import { useGradeWord } from '../../grade-words.ts';
import type { DeskChoicesInUse } from '../choices/use-desk-choices.ts';
import { type KeyAction, type KeyFault, keyActions, keyFault, keyOf, keysOfGrades } from './key-choices.ts';
import * as styles from './keys.module.css';
import { keysText } from './keys-texts.ts';

type KeysProps = { readonly scale: ExamScale; readonly desk: DeskChoicesInUse };

function useKeyChange({ scale, desk }: KeysProps) {
  const text = useText(keysText);
  const gradeWord = useGradeWord();
  const announce = useAnnounce();
  const own = desk.choices.keys;
  const [changing, setChanging] = useState<KeyAction | null>(null);
  const [fault, setFault] = useState('');
  const inWords = (found: KeyFault, key: string) => {
    if (found.kind === 'notSingle') return text.notSingle;
    if (found.kind === 'points') return text.isPoints;
    const { by } = found;
    return text.taken(key, by.kind === 'grade' ? text.grade(gradeWord(by.grade)) : text.actions[by.kind]);
  };
  const choose = (action: KeyAction, event: KeyboardEvent) => {
    if (changing !== action || ['Tab', 'Shift', 'AltGraph', 'Alt', 'Control', 'Meta'].includes(event.key))
      return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setChanging(null);
    const key = event.key.toLowerCase();
    const found = keyFault(action, key, { scale, own });
    setFault(found ? inWords(found, key) : '');
    if (found) return announce(inWords(found, key), 'assertive');
    desk.change({ keys: { ...own, [action]: key } });
    announce(text.changed(text.actions[action], key));
    setChanging(null);
  };
  const reset = () => {
    desk.change({ keys: {} });
    setFault('');
    announce(text.wasReset);
  };
  return { own, changing, setChanging, fault, setFault, choose, reset };
}

function ActionKeys(props: KeysProps) {
  const text = useText(keysText);
  const { own, changing, setChanging, fault, setFault, choose, reset } = useKeyChange(props);
  return (
    <>
      <dl className={styles.keys}>
        {keyActions.map((action) => (
          <div key={action}>
            <dt>
              <Button
                variant="tertiary"
                data-size="sm"
                aria-label={`${text.change(text.actions[action])}: ${keyOf(action, own)}`}
                aria-pressed={changing === action}
                onClick={() => {
                  setFault('');
                  setChanging((now) => (now === action ? null : action));
                }}
                onKeyDown={(event) => choose(action, event)}
                onBlur={() => setChanging((now) => (now === action ? null : now))}
              >
                <kbd>{changing === action ? '…' : keyOf(action, own)}</kbd>
              </Button>
            </dt>
            <dd>{changing === action ? text.press : text.actions[action]}</dd>
          </div>
        ))}
      </dl>
      {fault !== '' && <p className={styles.fault}>{fault}</p>}
      {Object.keys(own).length > 0 && (
        <Button variant="secondary" data-size="sm" onClick={reset}>
          {text.reset}
        </Button>
      )}
    </>
  );
}

type KeysDialogProps = KeysProps & {
  readonly isOpen: boolean;
  readonly onToggle: (open: boolean) => void;
};

/** The single keys of the desk: what they do, the person's own choice of them, and the switch that turns them off. */
export function KeysDialog({ isOpen, onToggle, scale, desk }: KeysDialogProps) {
  const text = useText(keysText);
  const gradeWord = useGradeWord();
  const fixed = [
    ...keysOfGrades(scale).map(({ grade, key }) => [key, text.grade(gradeWord(grade))] as const),
    [text.digits, text.points] as const,
    [text.enter, text.onFromPoints] as const,
  ];
  return (
    <>
      <Button variant="tertiary" data-size="sm" onClick={() => onToggle(true)}>
        {text.title} <kbd>{keyOf('help', desk.choices.keys)}</kbd>
      </Button>
      <TitledDialog open={isOpen} onClose={() => onToggle(false)} title={text.title}>
        <Dialog.Block className="dialog-words">
          <p className="quiet">{text.note}</p>
          <Switch
            label={text.on}
            checked={desk.choices.shortcuts === 'on'}
            onChange={(event) => desk.change({ shortcuts: event.target.checked ? 'on' : 'off' })}
          />
          <dl className={styles.keys}>
            {fixed.map(([key, words]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
          <ActionKeys scale={scale} desk={desk} />
        </Dialog.Block>
      </TitledDialog>
    </>
  );
}
