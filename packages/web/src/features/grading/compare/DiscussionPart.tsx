import { Alert, Heading } from '@digdir/designsystemet-react';
import { type Discussion, decidingRoutes } from '@karakter/contract/grading/deciding';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import type { Script } from '../api-types.ts';
import { useGradeWord } from '../grade-words.ts';
import type { OpenCommission } from '../home/CommissionGate.tsx';
import { useDeskApi } from '../saving/desk-api.ts';
import { UnsentProposal } from '../saving/UnsentProposal.tsx';
import { compareText } from './compare-texts.ts';
import { DecisionForm, decisionKey } from './DecisionForm.tsx';
import * as styles from './discussion.module.css';
import { discussionChanged } from './discussion-changed.ts';
import { discussionText } from './discussion-texts.ts';
import { ReasonButton } from './ReasonButton.tsx';
import { Thread } from './Thread.tsx';

type PartProps = { readonly commission: OpenCommission['commission']; readonly script: Script };

type DisputeProps = { readonly dispute: NonNullable<Discussion['dispute']> };

function Dispute({ dispute }: DisputeProps) {
  const text = useText(discussionText);
  const { decider, deciderName, reason } = dispute;
  return (
    <Alert data-color="warning" data-size="sm">
      <p>{decider === 'member' ? text.deciders.member(deciderName ?? '') : text.deciders[decider]}</p>
      {reason === '' ? <p>{text.byRule}</p> : <Reason dispute={dispute} />}
    </Alert>
  );
}

/** Why the grade is to be decided, and who said so. */
function Reason({ dispute: { by, reason, declaredAt } }: DisputeProps) {
  const text = useText(discussionText);
  const { language } = useLanguage();
  return (
    <>
      <WrittenText className="plain-text">{`«${reason}»`}</WrittenText>
      <p className="quiet">{text.declaredBy(by || text.office, writtenInstant(declaredAt, language))}</p>
    </>
  );
}

/** For the person outside the commission who decides: why, where someone has said it. */
export function WhyYours({ dispute }: { readonly dispute: Discussion['dispute'] }) {
  const text = useText(discussionText);
  if (!dispute || dispute.reason === '') return null;
  return (
    <section className={styles.part}>
      <Heading level={3} data-size="2xs">
        {text.whyYours}
      </Heading>
      <Reason dispute={dispute} />
    </section>
  );
}

/** The third grader's assessment for the members, or for a third grader the first ones. */
export function Beside({
  discussion,
  isThird,
}: {
  readonly discussion: Discussion;
  readonly isThird: boolean;
}) {
  const text = useText(discussionText);
  const gradeWord = useGradeWord();
  if (discussion.beside.length === 0) return null;
  return (
    <section className={styles.part}>
      <Heading level={3} data-size="2xs">
        {isThird ? text.firstTitle : text.besideTitle}
      </Heading>
      {discussion.beside.map(({ name, grade, comment }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the assessments keep their order
        <div key={index}>
          <p>
            {name === '' ? text.together : name}: <strong>{grade === null ? '–' : gradeWord(grade)}</strong>
          </p>
          {comment === '' ? (
            <p className="quiet">{text.noComment}</p>
          ) : (
            <WrittenText className="plain-text">{comment}</WrittenText>
          )}
        </div>
      ))}
    </section>
  );
}

function Rounds({ rounds }: Pick<Discussion, 'rounds'>) {
  const text = useText(discussionText);
  const { bases } = useText(compareText);
  const gradeWord = useGradeWord();
  const { language } = useLanguage();
  const shown = rounds.filter(({ sentBack, decidedBy }) => sentBack !== null || decidedBy !== null);
  if (shown.length === 0) return null;
  return (
    <section className={styles.part}>
      <Heading level={3} data-size="2xs">
        {text.roundsTitle}
      </Heading>
      <ol className={styles.messages}>
        {shown.map(({ grade, basis, agreedAt, decidedBy, decision, sentBack }) => (
          <li key={agreedAt}>
            <p>{text.round(gradeWord(grade), bases[basis], writtenInstant(agreedAt, language))}</p>
            {decidedBy && <p className="quiet">{text.decidedBy(decidedBy)}</p>}
            {decision !== '' && <WrittenText className="plain-text">{`«${decision}»`}</WrittenText>}
            {sentBack && (
              <>
                <p className="quiet">
                  {text.sentBackBy(sentBack.by ?? text.office, writtenInstant(sentBack.sentAt, language))}
                </p>
                <WrittenText className="plain-text">{`«${sentBack.reason}»`}</WrittenText>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Commands({ commission, script }: PartProps) {
  const text = useText(discussionText);
  const { commissionId } = commission;
  const { candidateNumber, allowed } = script;
  const params = { commissionId, candidateNumber };
  const key = `${commissionId}:${candidateNumber}`;
  const declare = useCommand(decidingRoutes.declareDisagreement, { invalidates: discussionChanged });
  const sendBack = useCommand(decidingRoutes.sendBackGrade, { invalidates: discussionChanged });
  return (
    <div className={styles.commands}>
      {allowed.includes('declareDisagreement') && (
        <ReasonButton
          id={`disagreement:${key}`}
          label={text.declare}
          about={text.declareAbout}
          reasonLabel={text.declareReason}
          doneWords={text.declared}
          command={declare}
          onSend={(reason, sent) => declare.mutate({ params, body: { reason } }, { onSuccess: sent })}
        />
      )}
      {allowed.includes('sendBack') && (
        <ReasonButton
          id={`send-back:${key}`}
          label={text.sendBack}
          about={text.sendBackAbout}
          reasonLabel={text.sendBackReason}
          doneWords={text.sentBack}
          command={sendBack}
          onSend={(reason, sent) => sendBack.mutate({ params, body: { reason } }, { onSuccess: sent })}
        />
      )}
    </div>
  );
}

/** What lies beside the assessments of a revealed script, and what the members can do where they do not agree [G6, G19]. */
export function DiscussionPart({ commission, script }: PartProps) {
  const { commissionId, scale } = commission;
  const { candidateNumber, allowed } = script;
  const params = { commissionId, candidateNumber };
  const found = useDeskApi(decidingRoutes.showDiscussion, { params });
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  const discussion = found.data;
  return (
    <div className={styles.discussion}>
      {discussion.dispute && <Dispute dispute={discussion.dispute} />}
      {allowed.includes('decide') ? (
        <DecisionForm {...params} scale={scale} />
      ) : (
        <UnsentProposal writingKey={decisionKey(commissionId, candidateNumber)} kind="decision" />
      )}
      <Beside discussion={discussion} isThird={commission.kind === 'third'} />
      <Rounds rounds={discussion.rounds} />
      <Thread {...params} discussion={discussion} />
      <Commands commission={commission} script={script} />
    </div>
  );
}
