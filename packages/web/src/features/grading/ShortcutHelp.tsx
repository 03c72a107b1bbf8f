import { Button, Switch } from '@digdir/designsystemet-react';
import { useText } from '../../text/language.tsx';
import { TitledDialog } from '../../ui/TitledDialog.tsx';
import * as styles from './styles/marking.module.css';
import { gradingText } from './texts.ts';

type ShortcutHelpProps = {
  readonly isOpen: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly isOn: boolean;
  readonly onChoose: (on: boolean) => void;
};

/** The page's single-key shortcuts, and the switch that turns them off. */
export function ShortcutHelp({ isOpen, onToggle, isOn, onChoose }: ShortcutHelpProps) {
  const text = useText(gradingText);
  const keys = [
    ['j', text.keys.next],
    ['k', text.keys.previous],
    ['1–9', text.keys.question],
    ['g', text.keys.guide],
    ['?', text.keys.help],
    ['Esc', text.keys.leave],
  ];
  return (
    <>
      <Button variant="tertiary" data-size="sm" onClick={() => onToggle(true)}>
        {text.shortcuts} <kbd>?</kbd>
      </Button>
      <TitledDialog open={isOpen} onClose={() => onToggle(false)} title={text.shortcuts}>
        <dl className={styles.shortcuts}>
          {keys.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet">{text.shortcutsNote}</p>
        <Switch
          label={text.shortcutsOn}
          checked={isOn}
          onChange={(event) => onChoose(event.target.checked)}
        />
      </TitledDialog>
    </>
  );
}
