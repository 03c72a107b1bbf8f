import { Button, Dialog, Heading, Switch } from '@digdir/designsystemet-react';
import { commonText } from '../../text/common-text.ts';
import { useText } from '../../text/language.tsx';
import { gradingText } from './text.ts';

type ShortcutHelpProps = {
  readonly isOpen: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly isOn: boolean;
  readonly onChoose: (on: boolean) => void;
};

/** The page's single keys, and the switch that turns them off. */
export function ShortcutHelp({ isOpen, onToggle, isOn, onChoose }: ShortcutHelpProps) {
  const text = useText(gradingText);
  const { close } = useText(commonText);
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
      <Dialog
        open={isOpen}
        onClose={() => onToggle(false)}
        closeButton={close}
        aria-labelledby="shortcuts-heading"
      >
        <Heading level={2} data-size="xs" id="shortcuts-heading">
          {text.shortcuts}
        </Heading>
        <dl className="shortcuts">
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
      </Dialog>
    </>
  );
}
