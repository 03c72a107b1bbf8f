import { Heading } from '@digdir/designsystemet-react';
import type { PaperContent } from '@karakter/domain/papers/paper';
import {
  type FieldDifference,
  paperDifference,
  type QuestionDifference,
} from '@karakter/domain/papers/paper-difference';
import { writtenNumber } from '@karakter/domain/text/wording';
import { type ReactNode, useMemo } from 'react';
import { useLanguage, useText } from '../../../text/language.tsx';
import { WordDifference } from '../../../ui/reading/WordDifference.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { versionText } from './version-texts.ts';
import * as styles from './versions.module.css';

type Texts = { readonly before: string; readonly after: string; readonly lang?: string };

function Words({ before, after, lang }: Texts) {
  const text = useText(versionText);
  if (before === after) return <p className="quiet">{text.formOnly}</p>;
  return <WordDifference before={before} after={after} {...(lang && { lang })} />;
}

function useFieldName(field: FieldDifference): string {
  const text = useText(versionText);
  if (field.field === 'option') return `${text.option(field.option ?? 0)}, ${text.languages[field.language]}`;
  if (field.field === 'title') return `${text.titleField}, ${text.languages[field.language]}`;
  if ('language' in field) return `${text[field.field]}, ${text.languages[field.language]}`;
  return text[field.field];
}

/** Points, or the number of the right option. */
function useNumberWords({ field }: FieldDifference) {
  const text = useText(versionText);
  const { language } = useLanguage();
  return (number: number) => {
    if (field !== 'right') return writtenNumber[language](number);
    return number === 0 ? text.noRight : text.option(number);
  };
}

function Field({ field }: { readonly field: FieldDifference }) {
  const text = useText(versionText);
  const name = useFieldName(field);
  const wordsOf = useNumberWords(field);
  if (typeof field.before === 'number')
    return (
      <p>
        <strong>{name}:</strong> {text.fromTo(wordsOf(field.before), wordsOf(Number(field.after)))}
      </p>
    );
  const isSilent = 'image' in field && field.before + field.after === '';
  const lang = 'language' in field ? field.language : 'nb';
  return (
    <div>
      <strong>{name}</strong>
      {isSilent ? (
        <p>{text.noAlt}</p>
      ) : (
        <Words before={field.before} after={String(field.after)} lang={lang} />
      )}
    </div>
  );
}

const tones = { added: 'done', removed: 'late', changed: 'due' } as const;

type QuestionProps = {
  readonly difference: QuestionDifference;
  /** What can be done with the earlier version of the question. */
  readonly action: ReactNode;
};

function Question({ difference, action }: QuestionProps) {
  const text = useText(versionText);
  const { kind, before, after, isMoved, fields, id } = difference;
  const headingId = `difference-${id}`;
  return (
    <section className={styles.question} aria-labelledby={headingId}>
      <div className={styles.questionHead}>
        <Heading level={3} data-size="2xs" id={headingId}>
          {text.question(after ?? before ?? 0)}
        </Heading>
        <StatusTag tone={tones[kind]}>{text.kinds[kind]}</StatusTag>
      </div>
      {isMoved && <p>{text.movedTo(before ?? 0, after ?? 0)}</p>}
      {fields.map((field) => (
        <Field
          key={[
            field.field,
            'language' in field && field.language,
            'option' in field && field.option,
            'image' in field && field.image,
          ].join()}
          field={field}
        />
      ))}
      {action}
    </section>
  );
}

type DifferenceProps = {
  readonly before: PaperContent;
  readonly after: PaperContent;
  readonly actionOf?: (difference: QuestionDifference) => ReactNode;
};

/** The differences between two versions of a paper, question by question; marked in words too, not by colour alone. */
export function PaperDifferenceView({ before, after, actionOf }: DifferenceProps) {
  const text = useText(versionText);
  const { aids, questions } = useMemo(() => paperDifference(before, after), [before, after]);
  if (aids.length + questions.length === 0) return <p>{text.same}</p>;
  return (
    <div className={styles.difference}>
      {questions.length > 0 && <p>{text.changes(questions.length)}</p>}
      {aids.map(({ language, ...words }) => (
        <div key={language} className={styles.question}>
          <strong>
            {text.aids}, {text.languages[language]}
          </strong>
          <Words {...words} lang={language} />
        </div>
      ))}
      {questions.map((difference) => (
        <Question key={difference.id} difference={difference} action={actionOf?.(difference)} />
      ))}
    </div>
  );
}
