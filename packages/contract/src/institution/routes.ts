import { sectors } from '@karakter/domain/rules/rule-set';
import { z } from 'zod';
import { route, trilingual, wholeNumber } from '../platform/route.ts';

const short = z.string().trim().max(120);
const facts = z.object({
  nb: short,
  nn: short,
  en: short,
  shortName: z.string().trim().max(30),
  sector: z.enum(sectors),
  feideRealms: z.array(z.string().trim().max(253)).max(100),
  colour: z.string().max(7),
  noticeHour: z.int().min(0).max(100),
  mailSenderName: short,
  mailSenderAddress: z.string().trim().max(254),
  officeEmail: z.string().trim().max(254),
  examDayPhone: z.string().trim().max(40),
});

export const institutionRoutes = {
  shown: route({
    name: 'institutionShown',
    summary: 'What everyone sees of the institution: its names, its colour, and whom to ask',
    method: 'GET',
    path: '/api/institution/shown',
    access: 'anyone',
    identity: 'visible',
    response: z.object({
      /** Null until an operator has written it. */
      name: trilingual.nullable(),
      colour: z.string().nullable(),
      officeEmail: z.string().nullable(),
      examDayPhone: z.string().nullable(),
    }),
  }),
  read: route({
    name: 'readInstitution',
    summary: 'The institution as its operator describes it, and what the settings say where it says nothing',
    method: 'GET',
    path: '/api/institution',
    access: ['itOperator'],
    identity: 'visible',
    response: z.object({
      version: wholeNumber,
      facts,
      /** The sender of mail where the institution names none. */
      mailSenderOfSettings: z.string(),
    }),
  }),
  save: route({
    name: 'saveInstitution',
    summary: 'Describe the institution: its names, sector, realms, colour, mail sender and telephone [U1]',
    method: 'PUT',
    path: '/api/institution',
    access: ['itOperator'],
    identity: 'visible',
    fresh: true,
    body: z.object({ version: wholeNumber, facts }),
    response: z.object({ version: wholeNumber }),
  }),
};
