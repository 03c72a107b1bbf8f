import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ResultsView, resultsRoutes } from '@karakter/contract/results/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { ReasonButton } from '../../grading/compare/ReasonButton.tsx';
import * as styles from '../results.module.css';
import { resultsChanged } from '../results-changed.ts';
import { bySelfText } from './by-self-texts.ts';

type View = NonNullable<ResultsView['bySelf']>;

/** When the grades will be announced without a person. */
function Times({ times }: Pick<View, 'times'>) {
  const text = useText(bySelfText);
  const { language } = useLanguage();
  const [first] = times;
  if (first === undefined) return <Paragraph>{text.planned}</Paragraph>;
  if (first.commission === null)
    return <Paragraph>{text.whole(writtenInstant(first.at, language))}</Paragraph>;
  return (
    <>
      <Paragraph>{text.commissions}</Paragraph>
      <ul>
        {times.map(({ commission, at }) => (
          <li key={commission}>{text.commission(commission ?? 0, writtenInstant(at, language))}</li>
        ))}
      </ul>
    </>
  );
}

/** Why, by whom and when it was turned off. */
function Off({ off: { reason, by, at } }: { readonly off: NonNullable<View['off']> }) {
  const text = useText(bySelfText);
  const { language } = useLanguage();
  return (
    <>
      <Paragraph>{text.off}</Paragraph>
      <p className="quiet">{text.offBy(by, writtenInstant(at, language))}</p>
      <WrittenText>{reason}</WrittenText>
    </>
  );
}

type BySelfProps = {
  readonly examId: string;
  readonly bySelf: View;
  /** Whether the reader may turn it off and on. */
  readonly mayDecide: boolean;
};

/** That and when Karakter announces the grades, and the command that turns it off for the exam or on again [R1]. */
export function BySelf({ examId, bySelf: { off, times }, mayDecide }: BySelfProps) {
  const text = useText(bySelfText);
  const choose = useCommand(resultsRoutes.chooseAnnouncing, {
    invalidates: resultsChanged,
    fetchesAt409: true,
  });
  const isOn = off === null;
  return (
    <section className={styles.resultsStep} aria-labelledby="by-self">
      <Heading level={2} data-size="2xs" id="by-self">
        {text.title}
      </Heading>
      {off === null ? <Times times={times} /> : <Off off={off} />}
      {isOn && <Paragraph className="quiet">{text.rule}</Paragraph>}
      {mayDecide && (
        <ReasonButton
          key={isOn ? 'off' : 'on'}
          id={`by-self:${examId}:${isOn ? 'off' : 'on'}`}
          label={isOn ? text.turnOff : text.turnOn}
          about={isOn ? text.turnOffAbout : text.turnOnAbout}
          reasonLabel={text.reason}
          doneWords={isOn ? text.turnedOff : text.turnedOn}
          command={choose}
          onSend={(reason, sent) =>
            choose.mutate({ params: { examId }, body: { bySelf: !isOn, reason } }, { onSuccess: sent })
          }
        />
      )}
    </section>
  );
}
