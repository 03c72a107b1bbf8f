import { institutionRoutes } from '@karakter/contract/institution/routes';
import { useEffect } from 'react';
import { useApi } from '../../api/api.ts';
import { keepExamDayPhone } from '../../device/exam-contact.ts';

/** The institution's public facts. Also sets the colour of the header, and keeps the number to call on this device. */
export function useInstitution() {
  const { data } = useApi(institutionRoutes.shown, {});
  const colour = data?.colour ?? null;
  useEffect(() => {
    const { style } = document.documentElement;
    if (colour === null) style.removeProperty('--institution-colour');
    else style.setProperty('--institution-colour', colour);
  }, [colour]);
  useEffect(() => {
    if (data) keepExamDayPhone(data.examDayPhone);
  }, [data]);
  return data;
}
