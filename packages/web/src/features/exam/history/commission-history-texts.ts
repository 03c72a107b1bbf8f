import { texts } from '../../../text/dictionary.ts';

/** A sentence for each kind of event about who grades whom. */
export const commissionHistoryText = texts({
  nb: {
    groundDeclared: 'En sensor meldte fra om mulig inhabilitet',
    impartialityDecided: 'En sensors habilitet ble avgjort',
    impartialityCarriedOut: 'En inhabil sensor ble tatt av',
    graderReplaced: 'En sensor gikk ut av en kommisjon',
    graderAdded: 'En sensor kom inn i en kommisjon',
    leaderNamed: 'En kommisjon fikk ny leder',
    candidatesMoved: 'Kandidater ble flyttet til en annen kommisjon',
    candidatesGrouped: 'Kandidater fikk en gruppe',
    commissionGivenGroups: 'En kommisjon fikk grupper å sensurere',
  },
  nn: {
    groundDeclared: 'Ein sensor melde frå om mogleg ugildskap',
    impartialityDecided: 'Habiliteten til ein sensor vart avgjord',
    impartialityCarriedOut: 'Ein ugild sensor vart teken av',
    graderReplaced: 'Ein sensor gjekk ut av ein kommisjon',
    graderAdded: 'Ein sensor kom inn i ein kommisjon',
    leaderNamed: 'Ein kommisjon fekk ny leiar',
    candidatesMoved: 'Kandidatar vart flytta til ein annan kommisjon',
    candidatesGrouped: 'Kandidatar fekk ei gruppe',
    commissionGivenGroups: 'Ein kommisjon fekk grupper å sensurere',
  },
  en: {
    groundDeclared: 'A grader declared a possible ground for disqualification',
    impartialityDecided: 'A grader’s impartiality was decided',
    impartialityCarriedOut: 'A disqualified grader was removed',
    graderReplaced: 'A grader left a commission',
    graderAdded: 'A grader joined a commission',
    leaderNamed: 'A commission got another leader',
    candidatesMoved: 'Candidates were moved to another commission',
    candidatesGrouped: 'Candidates were given a group',
    commissionGivenGroups: 'A commission was given groups to grade',
  },
});
