import { Button, Select, Textfield } from '@digdir/designsystemet-react';
import type { RegistrationRow } from '@karakter/contract/grading/registration';
import type { ExamScale } from '@karakter/domain/exam/exam';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { Disputed } from '../../../kept-writing/Disputed.tsx';
import { KeptLine } from '../../../kept-writing/KeptLine.tsx';
import { useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { gradesOn, useGradeWord } from '../grade-words.ts';
import { toNextRow } from './next-row.ts';
import * as styles from './registration.module.css';
import { registrationText } from './registration-texts.ts';
import { type Entry, useEntry } from './use-entries.ts';

type GradeFieldsProps = {
  readonly scale: ExamScale;
  readonly who: string;
  readonly script: NonNullable<RegistrationRow['script']>;
  readonly entry: Entry;
};

type FieldProps = GradeFieldsProps & { readonly kept: ReturnType<typeof useEntry> };

function GradeSelect({ scale, who, script, entry, kept }: FieldProps) {
  const text = useText(registrationText);
  const gradeWord = useGradeWord();
  const { content } = kept;
  if (!script.allowed.includes('save'))
    return <strong>{content.grade === null ? text.noGrade : gradeWord(content.grade)}</strong>;
  return (
    <Select
      data-size="sm"
      data-grade
      aria-label={text.of(text.grade, who)}
      value={content.grade ?? ''}
      onKeyDown={toNextRow}
      onChange={({ target }) =>
        entry.change({ ...content, grade: gradesOn(scale).find((grade) => grade === target.value) ?? null })
      }
    >
      <Select.Option value="">{text.noGrade}</Select.Option>
      {gradesOn(scale).map((grade) => (
        <Select.Option key={grade} value={grade}>
          {gradeWord(grade)}
        </Select.Option>
      ))}
    </Select>
  );
}

/** The comment opens on request: most candidates of a long list need none. */
function Comment({ who, script, entry, kept }: FieldProps) {
  const text = useText(registrationText);
  const [isOpen, setOpen] = useState(false);
  const { content } = kept;
  if (!script.allowed.includes('save'))
    return <WrittenText className="plain-text">{content.comment}</WrittenText>;
  if (!isOpen && content.comment === '') {
    return (
      <Button
        variant="tertiary"
        data-size="sm"
        aria-label={text.of(text.openComment, who)}
        onClick={() => setOpen(true)}
      >
        {text.openComment}
      </Button>
    );
  }
  return (
    <Textfield
      data-size="sm"
      multiline
      rows={2}
      autoFocus={isOpen}
      label={<span className="ds-sr-only">{text.of(text.comment, who)}</span>}
      lang={writtenLanguage(content.comment)}
      value={content.comment}
      onChange={(event) => entry.change({ ...content, comment: event.target.value })}
    />
  );
}

/** Grade and comment of one candidate, saved as they are chosen and typed. */
export function GradeFields(props: GradeFieldsProps) {
  const { entry, script } = props;
  const gradeWord = useGradeWord();
  const written = useEntry(entry, script);
  const kept = { ...written, choose: entry.choose };
  return (
    <>
      <td data-field="grade">
        <GradeSelect {...props} kept={written} />
        <Disputed kept={kept} at={['grade']} words={(grade) => gradeWord(String(grade ?? ''))} />
      </td>
      <td data-field="comment" data-wide>
        <div className={styles.registrationState}>
          <Comment {...props} kept={written} />
          <Disputed kept={kept} at={['comment']} />
          <KeptLine kept={kept} isUntouched={entry.version() === 0} onRetry={() => void entry.flush()} />
        </div>
      </td>
    </>
  );
}
