import { Button } from '@digdir/designsystemet-react';
import { useDeferredValue, useState } from 'react';
import { commonText } from '../text/common-texts.ts';
import { useText } from '../text/language.tsx';
import { TextFormField } from './FormField.tsx';
import { FailedState } from './States.tsx';

const fewestLetters = 2;
/** The server takes no longer text. */
const mostLetters = 100;
/** From so many on there may be more that the answer does not hold. */
const manyPeople = 20;

/** The text in a field that searches for people; `isSought` once it is long enough. */
export function usePersonSearch() {
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed.trim());
  return { typed, setTyped, sought, isSought: sought.length >= fewestLetters };
}

type FoundPerson = { readonly personId: string; readonly name: string };

type PersonSearchProps<Person extends FoundPerson> = {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** That no one is chosen yet. */
  readonly error?: string | undefined;
  readonly search: ReturnType<typeof usePersonSearch>;
  /** The answer of the server; no people while there is none. */
  readonly people: readonly Person[] | undefined;
  readonly failure: unknown;
  readonly onRetry: () => void;
  /** What distinguishes people of the same name: «kari@hfu.no». */
  readonly about: (person: Person) => string;
  /** The label of the button that chooses a person: «Oppnevn». */
  readonly chooseLabel: string;
  /** Why a person cannot be chosen, in the place of the button. */
  readonly whyNot?: (person: Person) => string | undefined;
  readonly onChoose: (person: Person) => void;
  readonly isPending?: boolean;
};

/** A field that searches for people, with a button for each person found. */
export function PersonSearch<Person extends FoundPerson>(props: PersonSearchProps<Person>) {
  const { id, label, description, search, people = [], failure, chooseLabel, isPending } = props;
  const text = useText(commonText);
  const { typed, setTyped, isSought } = search;
  return (
    <div className="form-stack">
      <TextFormField
        id={id}
        label={label}
        {...(description !== undefined && { description })}
        error={props.error}
        value={typed}
        autoComplete="off"
        onChange={(value) => setTyped(value.slice(0, mostLetters))}
      />
      <p className="quiet" role="status">
        {isSought &&
          props.people &&
          (people.length < manyPeople
            ? text.peopleFound(people.length)
            : text.firstPeopleFound(people.length))}
      </p>
      {isSought && failure ? <FailedState failure={failure} onRetry={props.onRetry} /> : null}
      <ul className="plain-list">
        {isSought &&
          people.map((person) => (
            <li key={person.personId}>
              {person.name} <span className="quiet">{props.about(person)}</span>{' '}
              {props.whyNot?.(person) ?? (
                <Button
                  variant="tertiary"
                  data-size="sm"
                  loading={isPending ?? false}
                  onClick={() => props.onChoose(person)}
                >
                  {chooseLabel}
                  <span className="ds-sr-only"> {person.name}</span>
                </Button>
              )}
            </li>
          ))}
      </ul>
    </div>
  );
}
