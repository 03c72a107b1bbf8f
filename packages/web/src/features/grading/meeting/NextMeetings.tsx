import { Heading, Link } from '@digdir/designsystemet-react';
import { myMeetingRoutes } from '@karakter/contract/grading/meeting/routes';
import { useApi } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { BeginningText } from '../../exam/DeadlineText.tsx';
import * as styles from './meeting.module.css';
import { meetingText } from './meeting-texts.ts';

/** On a grader's first page: the meetings to come. Without them, or without a network, there is nothing here [G13]. */
export function NextMeetings() {
  const text = useText(meetingText);
  const { data } = useApi(myMeetingRoutes.listMyMeetings, {});
  if (!data || data.meetings.length === 0) return null;
  return (
    <section className={styles.next} aria-labelledby="next-meetings">
      <Heading level={2} data-size="2xs" id="next-meetings">
        {text.next}
      </Heading>
      <ul className="plain-list">
        {data.meetings.map(
          ({ meetingId, commissionId, courseCode, startsAt, place, videoLink, samplesLeft }) => (
            <li key={meetingId}>
              <TextLink to={`/grading/${commissionId}/meetings`}>{text.ofCourse(courseCode)}</TextLink>
              <span>
                <BeginningText instant={startsAt} />
              </span>
              {place !== '' && <span>{place}</span>}
              {videoLink && (
                <Link href={videoLink} target="_blank" rel="noopener noreferrer">
                  {text.join(courseCode)}
                </Link>
              )}
              {samplesLeft !== null && (
                <TextLink to={`/grading/${commissionId}/meetings/${meetingId}/trial`}>
                  {text.samplesLeft(samplesLeft)}
                </TextLink>
              )}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
