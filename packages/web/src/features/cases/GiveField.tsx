import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { SelectFormField } from '../../ui/FormField.tsx';
import * as styles from './cases.module.css';

type GiveFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly choose: string;
  readonly give: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly isPending: boolean;
  readonly onGive: (to: string) => void;
};

/** To whom a case is given, and a button: with the arrow keys each name in the list is chosen on the way to the next one. */
export function GiveField({ id, label, choose, give, options, isPending, onGive }: GiveFieldProps) {
  const [to, setTo] = useState('');
  const send = () => {
    if (to !== '') onGive(to);
    setTo('');
  };
  return (
    <div className={styles.responsibleActions}>
      <SelectFormField
        id={id}
        label={label}
        value={to}
        options={[{ value: '', label: choose }, ...options]}
        onChange={setTo}
      />
      <Button variant="secondary" disabled={isPending || to === ''} onClick={send}>
        {give}
      </Button>
    </div>
  );
}
