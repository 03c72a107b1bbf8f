import { Heading } from '@digdir/designsystemet-react';
import type { seatRoutes } from '@karakter/contract/grading/seats';
import { commaSeparated } from '@karakter/domain/text/wording';
import type { z } from 'zod';
import { useText } from '../../../text/language.tsx';
import { Findings } from '../Findings.tsx';
import type { NewcomerDraft } from './Newcomer.tsx';
import { seatsText } from './seats-texts.ts';

type Check = z.output<typeof seatRoutes.checkLeaving.response>;

type ConsequencesProps = {
  readonly check: Check;
  readonly names: Readonly<Record<string, string>>;
  readonly newcomer: NewcomerDraft | null;
};

const mostNumbers = 30;

/** What happens to each answer when a grader leaves, and what the rules say of those who remain [G19, P5]. */
export function Consequences({ check, names, newcomer }: ConsequencesProps) {
  const text = useText(seatsText);
  const nameOf = (personId: string) =>
    personId === newcomer?.personId ? newcomer.name : (names[personId] ?? '');
  return (
    <>
      <Heading level={3} data-size="2xs">
        {text.consequencesTitle}
      </Heading>
      {check.refusal !== null && <p role="alert">{text.refusals[check.refusal]}</p>}
      {check.consequences.length === 0 && <p>{text.noAnswers}</p>}
      <ul>
        {check.consequences.map(({ consequence, candidateNumbers }) => (
          <li key={consequence}>
            {text.consequences[consequence](candidateNumbers.length)}
            {candidateNumbers.length <= mostNumbers && (
              <div className="quiet">
                {text.numbers}: {commaSeparated(candidateNumbers.map(String))}
              </div>
            )}
          </li>
        ))}
      </ul>
      <Findings findings={check.findings} nameOf={nameOf} />
    </>
  );
}
