import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { AppealFile } from '@karakter/contract/grading/views';
import type { ReactNode } from 'react';
import { useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { useGradeWord } from '../grade-words.ts';
import { appealFileText } from './appeal-file-texts.ts';

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section>
      <Heading level={3} data-size="2xs">
        {heading}
      </Heading>
      {children}
    </section>
  );
}

function Found({ file }: { readonly file: AppealFile }) {
  const text = useText(appealFileText);
  const gradeWord = useGradeWord();
  const grade = file.entries.at(-1)?.grade;
  return (
    <>
      <Paragraph>{text.about}</Paragraph>
      <Part heading={text.grade}>{grade !== undefined && <Paragraph>{gradeWord(grade)}</Paragraph>}</Part>
      <Part heading={text.assessments}>
        <ul>
          {file.assessments.map((each) => (
            <li key={each.name ?? ''}>
              <strong>{each.name ?? text.together}</strong> {each.grade !== null && gradeWord(each.grade)}
              <WrittenText className="plain-text">
                {each.comment === '' ? text.noComment : each.comment}
              </WrittenText>
            </li>
          ))}
        </ul>
      </Part>
      {file.explanations.map(({ givenOrally, guidelines, assessment, overall }) => (
        <Part key={`${guidelines} ${assessment} ${overall}`} heading={text.explanation}>
          {givenOrally ? (
            <Paragraph>{text.oral}</Paragraph>
          ) : (
            <WrittenText className="plain-text">{[guidelines, assessment, overall].join('\n\n')}</WrittenText>
          )}
        </Part>
      ))}
      <Part heading={text.grounds}>
        {file.grounds === null ? (
          <Paragraph>{text.noGrounds}</Paragraph>
        ) : (
          <WrittenText className="plain-text">{file.grounds}</WrittenText>
        )}
      </Part>
    </>
  );
}

/** At an appeal grader's desk: the grade, the assessments, the explanation and the grounds, where the rules show them [K4]. */
export function AppealFilePart({ file }: { readonly file: AppealFile | null }) {
  const text = useText(appealFileText);
  // A script that was kept on the device before has none.
  if (!file) return null;
  return (
    <Details>
      <Details.Summary>{text.heading}</Details.Summary>
      <Details.Content>
        <Found file={file} />
      </Details.Content>
    </Details>
  );
}
