import { Checkbox, Fieldset, Popover, Radio } from '@digdir/designsystemet-react';
import { CogIcon } from '@navikt/aksel-icons';
import { useText } from '../../text/language.tsx';
import { useView } from './ViewProvider.tsx';
import * as styles from './view-menu.module.css';
import { viewChoices } from './view-settings.ts';
import { viewText } from './view-texts.ts';

const groups = ['theme', 'textSize', 'lineWidth', 'lineSpacing', 'letterSpacing', 'wordSpacing'] as const;
type Group = (typeof groups)[number];

function Choices({ group }: { readonly group: Group }) {
  const text = useText(viewText);
  const { settings, change } = useView();
  const words: Readonly<Record<string, string>> = text[group];
  return (
    <Fieldset>
      <Fieldset.Legend>{text.groups[group]}</Fieldset.Legend>
      {viewChoices[group].map((choice) => (
        <Radio
          key={choice}
          name={`view-${group}`}
          value={choice}
          label={words[choice]}
          checked={settings[group] === choice}
          onChange={() => change({ [group]: choice })}
        />
      ))}
    </Fieldset>
  );
}

type ViewMenuProps = {
  /** For a page with a countdown. */
  readonly hasTime?: boolean;
  /** Further useful facts on this page. */
  readonly note?: string;
};

/** The person's choice of colours, letters and spacing on every page, and whether the time is shown [Q4]. */
export function ViewMenu({ hasTime = false, note }: ViewMenuProps) {
  const text = useText(viewText);
  const { settings, change } = useView();
  return (
    <Popover.TriggerContext>
      <Popover.Trigger variant="tertiary" data-size="sm" aria-label={text.view}>
        <CogIcon aria-hidden />
        <span data-view-label>{text.view}</span>
      </Popover.Trigger>
      <Popover placement="bottom-end" data-size="sm" className={styles.viewPopover}>
        {hasTime && (
          <Checkbox
            className={styles.viewWhole}
            label={text.hideTime}
            value="hidden"
            checked={settings.time === 'hidden'}
            onChange={(event) => change({ time: event.target.checked ? 'hidden' : 'shown' })}
          />
        )}
        {groups.map((group) => (
          <Choices key={group} group={group} />
        ))}
        {note && <p className={`quiet ${styles.viewWhole}`}>{note}</p>}
      </Popover>
    </Popover.TriggerContext>
  );
}
