import { Alert, Heading } from '@digdir/designsystemet-react';
import type { PaperView } from '@karakter/contract/papers/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useLanguage, useText } from '../../text/language.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { DeadlineText } from '../exam/DeadlineText.tsx';
import * as styles from './papers.module.css';
import { papersText } from './texts.ts';

const tones = { draft: 'open', submitted: 'due', approved: 'done' } as const;

/** The status of the paper: its state, due date, authors and approver, and why it was returned. */
export function PaperStatus({ paper }: { readonly paper: PaperView }) {
  const text = useText(papersText);
  const { language } = useLanguage();
  const lines = [
    [text.writtenBy, paper.updatedBy, paper.updatedAt],
    [text.submittedBy, paper.submittedBy, paper.submittedAt],
    [text.approvedBy, paper.approvedBy, paper.approvedAt],
  ] as const;
  return (
    <section className={styles.paperStatus}>
      <p>
        <StatusTag tone={tones[paper.state]}>{text.states[paper.state]}</StatusTag>{' '}
        {paper.dueAt && paper.state !== 'approved' && (
          <>
            {text.due}: <DeadlineText instant={paper.dueAt.at} />
          </>
        )}
      </p>
      {lines.map(([say, name, at]) =>
        name && at ? (
          <p key={at + name} className="quiet">
            {say(name, writtenInstant(at, language))}
          </p>
        ) : null,
      )}
      {paper.returnedReason && (
        <Alert data-color="warning">
          <Heading level={2} data-size="2xs">
            {text.returned}
          </Heading>
          <p>{paper.returnedReason}</p>
        </Alert>
      )}
    </section>
  );
}
