import { Tag } from '@digdir/designsystemet-react';
import {
  CheckmarkCircleFillIcon,
  CircleIcon,
  ClockIcon,
  ExclamationmarkTriangleFillIcon,
  InformationSquareIcon,
} from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import * as styles from './status-tag.module.css';

export type StatusTone = 'done' | 'late' | 'due' | 'open' | 'note';

const looks = {
  done: { color: 'success', Icon: CheckmarkCircleFillIcon },
  late: { color: 'danger', Icon: ExclamationmarkTriangleFillIcon },
  due: { color: 'warning', Icon: ClockIcon },
  open: { color: 'neutral', Icon: CircleIcon },
  note: { color: 'info', Icon: InformationSquareIcon },
} as const;

/** A state as a word with an icon; the colour only repeats it. */
export function StatusTag({ tone, children }: { readonly tone: StatusTone; readonly children: ReactNode }) {
  const { color, Icon } = looks[tone];
  return (
    <Tag data-color={color} data-size="sm" className={styles.statusTag}>
      <Icon aria-hidden />
      {children}
    </Tag>
  );
}
