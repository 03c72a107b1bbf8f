import { institutionRoutes } from '@karakter/contract/institution/routes';
import { useEffect } from 'react';
import { useApi } from '../../api/api.ts';

/** What everyone sees of the institution; gives the header its colour while a page with a header is shown. */
export function useInstitution() {
  const { data } = useApi(institutionRoutes.shown, {});
  const colour = data?.colour ?? null;
  useEffect(() => {
    const { style } = document.documentElement;
    if (colour === null) style.removeProperty('--institution-colour');
    else style.setProperty('--institution-colour', colour);
  }, [colour]);
  return data;
}
