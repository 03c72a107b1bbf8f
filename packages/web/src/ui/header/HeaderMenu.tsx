import { Dropdown } from '@digdir/designsystemet-react';
import { CheckmarkIcon, ChevronDownIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import * as styles from './header.module.css';

export type MenuChoice<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly lang?: string;
};

type HeaderMenuProps<Id extends string> = {
  /** The name of the menu's choice, read by screen readers: «Språk». */
  readonly name: string;
  readonly icon: ReactNode;
  /** What is shown on the button; on a narrow screen only the icon is. */
  readonly label: string;
  readonly choices: readonly MenuChoice<Id>[];
  readonly chosen?: Id | undefined;
  readonly onChoose: (id: Id) => void;
  /** Beside a main menu only the icon is shown. */
  readonly isCompact?: boolean;
};

/** A menu of the header: a button that shows the current choice, with the other choices below. */
export function HeaderMenu<Id extends string>(props: HeaderMenuProps<Id>) {
  const { name, icon, label, choices, chosen, onChoose, isCompact = false } = props;
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger
        variant="tertiary"
        className={styles.headerMenu}
        data-compact={isCompact || undefined}
        aria-label={`${name}: ${label}`}
      >
        {icon}
        <span className={styles.headerMenuLabel}>{label}</span>
        <ChevronDownIcon aria-hidden className={styles.headerMenuChevron} />
      </Dropdown.Trigger>
      <Dropdown placement="bottom-end" data-size="sm">
        <Dropdown.List>
          {choices.map((choice) => (
            <Dropdown.Item key={choice.id}>
              <Dropdown.Button
                lang={choice.lang}
                aria-current={choice.id === chosen ? 'true' : undefined}
                onClick={() => onChoose(choice.id)}
              >
                {choice.id === chosen ? (
                  <CheckmarkIcon aria-hidden />
                ) : (
                  <span className={styles.menuIndent} />
                )}
                {choice.label}
              </Dropdown.Button>
            </Dropdown.Item>
          ))}
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}
