import { Button, Switch, Textfield } from '@digdir/designsystemet-react';
import { type MarkKind, markKinds, markLimits, markRules } from '@karakter/domain/grading/marks/script-marks';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { TrashIcon } from '@navikt/aksel-icons';
import { Disputed } from '../../../kept-writing/Disputed.tsx';
import { useText } from '../../../text/language.tsx';
import { SelectFormField } from '../../../ui/FormField.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { PhraseButton } from '../phrases/use-phrases.tsx';
import * as styles from './marks.module.css';
import { marksText } from './marks-texts.ts';
import { leadTo, markId, markTextId, type NumberedMark, numberId, quoteOf } from './script-marks.tsx';
import type { ScriptMarksInUse } from './use-script-marks.ts';

/** The mark's number and kind, and the words it is about: leads to them in the answer. */
function MarkHead({ mark, number }: NumberedMark) {
  const text = useText(marksText);
  const quote = mark.passage ? quoteOf(mark, text.image) : text.inMargin;
  return (
    <a
      id={markId(mark)}
      href={`#${numberId(mark)}`}
      className={styles.head}
      onClick={(event) => {
        event.preventDefault();
        leadTo(numberId(mark));
      }}
    >
      <span className="ds-sr-only">{text.mark} </span>
      <span className={styles.number} data-kind={mark.kind}>
        {number}
      </span>{' '}
      {mark.passage ? `«${quote}»` : quote}
      <span className="ds-sr-only">{text.toText}</span>
    </a>
  );
}

/** The kinds that have text can be exchanged for each other after the mark is made. */
const writtenKinds = markKinds.filter((kind) => markRules[kind].hasText);

type OwnMarkProps = NumberedMark & Pick<ScriptMarksInUse, 'change' | 'remove' | 'kept' | 'written'>;

function OwnMarkFields({ mark, number, change, kept, written }: OwnMarkProps) {
  const text = useText(marksText);
  const { audience } = markRules[mark.kind];
  return (
    <>
      <Textfield
        id={markTextId(mark)}
        data-size="sm"
        multiline
        rows={2}
        maxLength={markLimits.letters}
        label={text.label(text.kinds[mark.kind], number)}
        lang={writtenLanguage(mark.text)}
        value={mark.text}
        onChange={(event) => change({ ...mark, text: event.target.value })}
      />
      <PhraseButton fieldId={markTextId(mark)} label={text.label(text.kinds[mark.kind], number)} />
      <Disputed kept={{ ...written, choose: kept.choose }} at={['marks', mark.id]} />
      <div className={styles.kind} data-size="sm">
        <SelectFormField<MarkKind>
          id={`mark-kind-${mark.id}`}
          label={text.kind}
          value={mark.kind}
          options={writtenKinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
          onChange={(kind) => change({ ...mark, kind, isShown: markRules[kind].audience !== 'self' })}
        />
      </div>
      {audience !== 'chosen' && <p className="quiet">{text.who[mark.kind as keyof typeof text.who]}</p>}
    </>
  );
}

/** One of the grader's own marks: its text, its kind, and whether the co-grader will see it. */
export function OwnMark(props: OwnMarkProps) {
  const { mark, number, change, remove } = props;
  const text = useText(marksText);
  return (
    <li className={styles.item} data-kind={mark.kind}>
      <MarkHead {...props} />
      {markRules[mark.kind].hasText && <OwnMarkFields {...props} />}
      <div className={styles.itemFoot}>
        {markRules[mark.kind].audience === 'chosen' && (
          <Switch
            data-size="sm"
            label={text.isShown}
            checked={mark.isShown}
            onChange={(event) => change({ ...mark, isShown: event.target.checked })}
          />
        )}
        <Button
          variant="tertiary"
          data-size="sm"
          icon
          aria-label={text.remove(number)}
          onClick={() => remove(mark)}
        >
          <TrashIcon aria-hidden />
        </Button>
      </div>
    </li>
  );
}

/** What another grader shows, once all is revealed. */
export function OthersMark(props: NumberedMark) {
  const text = useText(marksText);
  const { mark, author } = props;
  return (
    <li className={styles.item} data-kind={mark.kind}>
      <MarkHead {...props} />
      <p className="quiet">
        {text.kinds[mark.kind]} · {text.by(author ?? '')}
      </p>
      {mark.text !== '' && <WrittenText className="plain-text">{mark.text}</WrittenText>}
    </li>
  );
}
