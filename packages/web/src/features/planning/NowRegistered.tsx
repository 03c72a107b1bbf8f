import { useState } from 'react';
import { useText } from '../../text/language.tsx';
import { personText } from './person-texts.ts';

type Facts<Name extends string> = Readonly<Record<Name, string>>;

type NowRegisteredProps<Name extends string> = {
  readonly facts: Facts<Name>;
  readonly labels: Facts<Name>;
  /** True while this window's change is being saved. */
  readonly isHidden: boolean;
};

/** A colleague's changes of the facts since the dialog was opened; text typed here is kept. */
export function NowRegistered<Name extends string>({ facts, labels, isHidden }: NowRegisteredProps<Name>) {
  const text = useText(personText);
  const [atFirst] = useState(facts);
  const changed = (Object.keys(labels) as Name[]).filter((name) => facts[name] !== atFirst[name]);
  return (
    <div role="status">
      {isHidden || changed.map((name) => <p key={name}>{text.nowRegistered(labels[name], facts[name])}</p>)}
    </div>
  );
}
