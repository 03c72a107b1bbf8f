import { Fieldset, Popover, Radio } from '@digdir/designsystemet-react';
import { CogIcon } from '@navikt/aksel-icons';
import { useText } from '../../text/language.tsx';
import { sittingText } from './text.ts';
import { lineWidths, textSizes, type ViewSettings } from './view-settings.ts';

type ViewMenuProps = {
  readonly settings: ViewSettings;
  readonly onChange: (changes: Partial<ViewSettings>) => void;
};

/** Text size and line length, as the candidate wants them, and the key that says where one is. */
export function ViewMenu({ settings, onChange }: ViewMenuProps) {
  const text = useText(sittingText);
  return (
    <Popover.TriggerContext>
      <Popover.Trigger variant="tertiary" data-size="sm" className="view-menu">
        <CogIcon aria-hidden />
        <span>{text.view}</span>
      </Popover.Trigger>
      <Popover placement="bottom-end" data-size="sm" className="view-popover">
        <Fieldset>
          <Fieldset.Legend>{text.textSize}</Fieldset.Legend>
          {textSizes.map((size) => (
            <Radio
              key={size}
              name="textSize"
              value={size}
              label={text.textSizes[size]}
              checked={settings.textSize === size}
              onChange={() => onChange({ textSize: size })}
            />
          ))}
        </Fieldset>
        <Fieldset>
          <Fieldset.Legend>{text.lineWidth}</Fieldset.Legend>
          {lineWidths.map((width) => (
            <Radio
              key={width}
              name="lineWidth"
              value={width}
              label={text.lineWidths[width]}
              checked={settings.lineWidth === width}
              onChange={() => onChange({ lineWidth: width })}
            />
          ))}
        </Fieldset>
        <p className="quiet">{text.ruleKey}</p>
      </Popover>
    </Popover.TriggerContext>
  );
}
