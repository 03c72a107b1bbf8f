import { Button } from '@digdir/designsystemet-react';
import { commissionRoutes, type FoundPerson } from '@karakter/contract/planning/commissions';
import { useDeferredValue, useState } from 'react';
import { useApi } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { FailedState } from '../../ui/States.tsx';
import { commissionText } from './commission-texts.ts';
import * as styles from './styles/planning.module.css';

const fewestLetters = 2;

type PersonPickerProps = {
  readonly id: string;
  readonly label: string;
  /** What choosing a person does: «Oppnevn». */
  readonly chooseLabel: string;
  readonly onChoose: (person: FoundPerson) => void;
};

/** Finds a colleague or an external grader by name or e-mail. */
export function PersonPicker({ id, label, chooseLabel, onChoose }: PersonPickerProps) {
  const text = useText(commissionText);
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed.trim());
  const isSought = sought.length >= fewestLetters;
  const found = useApi(commissionRoutes.findPeople, { query: { text: sought } }, { enabled: isSought });
  const people = isSought ? (found.data?.people ?? []) : [];
  const choose = (person: FoundPerson) => {
    // The button disappears with the list; the next step is a new search, or the next field.
    document.getElementById(id)?.focus();
    setTyped('');
    onChoose(person);
  };
  return (
    <div>
      <TextFormField id={id} label={label} value={typed} autoComplete="off" onChange={setTyped} />
      <p className="quiet" role="status">
        {isSought && found.data && text.found(people.length)}
      </p>
      {isSought && found.error && <FailedState failure={found.error} onRetry={() => void found.refetch()} />}
      <ul className={styles.foundPeople}>
        {people.map((person) => (
          <li key={person.personId}>
            {person.name} <span className="quiet">{person.employer ?? person.email}</span>{' '}
            <Button variant="tertiary" data-size="sm" onClick={() => choose(person)}>
              {chooseLabel}
              <span className="ds-sr-only"> {person.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
