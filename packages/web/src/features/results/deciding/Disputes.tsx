import { Heading } from '@digdir/designsystemet-react';
import { type DisputeLine, decidingRoutes } from '@karakter/contract/grading/deciding';
import type { ThirdSees } from '@karakter/domain/rules/disagreement';
import { writtenList } from '@karakter/domain/text/wording';
import { useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ReasonButton } from '../../grading/compare/ReasonButton.tsx';
import * as styles from '../results.module.css';
import { disputesChanged } from './disputes-changed.ts';
import { disputesText } from './disputes-texts.ts';
import { ThirdGrader } from './ThirdGrader.tsx';

/** The lines in groups by a key, in the order of each group's first line. */
function groupsOf(lines: readonly DisputeLine[], keyOf: (line: DisputeLine) => string) {
  const keys = [...new Set(lines.map(keyOf))];
  return keys.map((key) => lines.filter((line) => keyOf(line) === key));
}

type LinesProps = {
  readonly examId: string;
  readonly lines: readonly DisputeLine[];
  readonly thirdSees: ThirdSees;
};

/** The answers that wait for a third grader: for one to be appointed, or for the one who is. */
function Thirds({ examId, lines, thirdSees }: LinesProps) {
  const text = useText(disputesText);
  const { language } = useLanguage();
  const groups = groupsOf(lines, ({ third }) => third?.personId ?? '');
  return groups.map((group) => {
    const [first] = group;
    if (!first) return null;
    const candidateNumbers = group.map(({ candidateNumber }) => candidateNumber);
    const numbers = writtenList[language](candidateNumbers.map(String));
    const { third, commissionId } = first;
    return (
      <li key={third?.personId ?? ''}>
        <p>{third ? text.assessing(third.name, numbers) : text.needed(numbers)}</p>
        <ThirdGrader
          examId={examId}
          commissionId={commissionId}
          candidateNumbers={candidateNumbers}
          thirdSees={thirdSees}
          isChange={third !== null}
        />
      </li>
    );
  });
}

/** An answer that waits for the commission's members, and the exam office's way on where they do not move [G19]. */
function Undecided({ examId, line }: { readonly examId: string; readonly line: DisputeLine }) {
  const text = useText(disputesText);
  const { candidateNumber, commissionId, state, deciderName } = line;
  const params = { examId, commissionId, candidateNumber };
  const key = `${commissionId}:${candidateNumber}`;
  const declare = useCommand(decidingRoutes.declareForCommission, { invalidates: disputesChanged });
  const callThird = useCommand(decidingRoutes.callThirdGrader, { invalidates: disputesChanged });
  const isDeclared = state === 'disputed';
  const waiting = state === 'proposed' ? text.proposed : text.discussing;
  return (
    <li>
      <p>{isDeclared ? text.decides(candidateNumber, deciderName ?? '') : waiting(candidateNumber)}</p>
      {isDeclared ? (
        <ReasonButton
          id={`call-third:${key}`}
          label={text.callThird}
          about={text.callThirdAbout(candidateNumber)}
          reasonLabel={text.callThirdReason}
          subject={text.ofCandidate(candidateNumber)}
          command={callThird}
          onSend={(reason, sent) => callThird.mutate({ params, body: { reason } }, { onSuccess: sent })}
        />
      ) : (
        <ReasonButton
          id={`declare:${key}`}
          label={text.declare}
          about={text.declareAbout(candidateNumber)}
          reasonLabel={text.declareReason}
          subject={text.ofCandidate(candidateNumber)}
          command={declare}
          onSend={(reason, sent) => declare.mutate({ params, body: { reason } }, { onSuccess: sent })}
        />
      )}
    </li>
  );
}

function Commission({ examId, lines, thirdSees }: LinesProps) {
  const text = useText(disputesText);
  const [first] = lines;
  if (!first) return null;
  const toThird = lines.filter(({ decider }) => decider === 'thirdGrader');
  return (
    <section>
      <Heading level={3} data-size="2xs">
        {text.commissions[first.commissionKind](first.commissionNumber)}
      </Heading>
      <ul className={styles.disputes}>
        <Thirds examId={examId} lines={toThird} thirdSees={thirdSees} />
        {lines
          .filter(({ decider }) => decider !== 'thirdGrader')
          .map((line) => (
            <Undecided key={line.candidateNumber} examId={examId} line={line} />
          ))}
      </ul>
    </section>
  );
}

/** Grades that graders do not agree on, by commission, with what the exam office can do about them [G6, G19]. */
export function Disputes({ examId, lines, thirdSees }: LinesProps) {
  const text = useText(disputesText);
  if (lines.length === 0) return null;
  const groups = groupsOf(lines, ({ commissionId }) => commissionId);
  return (
    <section className={styles.results} aria-labelledby="disputes">
      <div>
        <Heading level={2} data-size="2xs" id="disputes">
          {text.title}
        </Heading>
        <p className="quiet">{text.about}</p>
      </div>
      {groups.map((own) => (
        <Commission key={own[0]?.commissionId} examId={examId} lines={own} thirdSees={thirdSees} />
      ))}
    </section>
  );
}
