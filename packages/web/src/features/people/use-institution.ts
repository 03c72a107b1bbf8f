import { institutionRoutes } from '@karakter/contract/institution/routes';
import { useEffect } from 'react';
import { useApi } from '../../api/api.ts';

/** The institution's public facts. Also sets the colour of the header. */
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
