import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { PersonView } from '@karakter/contract/register/views';
import { Fragment, useState } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { CorrectPersonDialog } from './CorrectPersonDialog.tsx';
import { InviteButton, Invited } from './InviteButton.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { personPageText } from './person-page-texts.ts';
import { waysOf } from './person-words.ts';
import { RemoveSignIn } from './RemoveSignIn.tsx';
import * as styles from './register.module.css';

type Open = 'correct' | 'merge' | null;

function Facts({ person }: { readonly person: PersonView }) {
  const text = useText(personPageText);
  const { language } = useLanguage();
  const facts = [
    [text.name, person.name],
    [text.email, person.email],
    [text.studentNumber, person.studentNumber],
    [text.employer, person.employer],
    [text.signIn, waysOf(person.signIn, language) ?? text.noSignIn],
  ] as const;
  return (
    <dl className="fact-list">
      {facts.map(([label, value]) =>
        value === null ? null : (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}

/** The person's name and address, and the actions on the record. */
export function PersonFacts({ person }: { readonly person: PersonView }) {
  const text = useText(personPageText);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { allowedCommands } = person;
  return (
    <section className={styles.section}>
      <Heading level={2} data-size="2xs">
        {text.facts}
      </Heading>
      <Facts person={person} />
      <Invited person={person} />
      {!allowedCommands.includes('correct') && <Paragraph>{text.notYours}</Paragraph>}
      <div className="page-actions">
        {allowedCommands.includes('correct') && (
          <Button variant="secondary" onClick={() => setOpen('correct')}>
            {text.correct}
          </Button>
        )}
        {allowedCommands.includes('invite') && <InviteButton person={person} />}
        {allowedCommands.includes('removeSignIn') && <RemoveSignIn person={person} />}
        {allowedCommands.includes('merge') && (
          <Button variant="secondary" onClick={() => setOpen('merge')}>
            {text.merge}
          </Button>
        )}
      </div>
      {open === 'correct' && <CorrectPersonDialog person={person} onClose={close} />}
      {open === 'merge' && <MergeDialog person={person} onClose={close} />}
    </section>
  );
}
