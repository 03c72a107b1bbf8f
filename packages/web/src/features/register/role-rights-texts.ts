import { texts } from '../../text/dictionary.ts';

/** The rights of each role: one sentence for each. */
export const roleRightsText = texts({
  nb: {
    rights: {
      candidate: 'Tar eksamener, og ser sine egne resultater.',
      grader: 'Vurderer besvarelser i sine kommisjoner, etter kandidatnummer.',
      courseCoordinator: 'Skriver oppgave og sensorveiledning.',
      programmeLeader: 'Leser oppgaver som andre har skrevet, og godkjenner dem.',
      examOffice: 'Planlegger og gjennomfører eksamener, ser kandidatene, kunngjør resultater og gir roller.',
      caseworker: 'Behandler begrunnelser og klager.',
      invigilator: 'Har tilsyn med eksamensrommet, fra et døgn før eksamen til et døgn etter.',
      headOfDepartment: 'Følger instituttets eksamener, uten å se kandidatene.',
      rectorsDelegate:
        'Avgjør om eksamener får lengre sensurfrist, og ser hvilke sensorer som er sene. Ser ikke kandidatene.',
      archivist: 'Arkiverer eksamener, og leser arkivet.',
      itOperator:
        'Drifter Karakter, slår funksjoner av og på, og gir de første rollene. Ser ingen besvarelser.',
    },
  },
  nn: {
    rights: {
      candidate: 'Tek eksamenar, og ser sine eigne resultat.',
      grader: 'Vurderer svar i kommisjonane sine, etter kandidatnummer.',
      courseCoordinator: 'Skriv oppgåve og sensorrettleiing.',
      programmeLeader: 'Les oppgåver som andre har skrive, og godkjenner dei.',
      examOffice: 'Planlegg og gjennomfører eksamenar, ser kandidatane, kunngjer resultat og gjev roller.',
      caseworker: 'Behandlar grunngjevingar og klager.',
      invigilator: 'Har tilsyn med eksamensrommet, frå eit døgn før eksamenen til eit døgn etter.',
      headOfDepartment: 'Følgjer eksamenane til instituttet, utan å sjå kandidatane.',
      rectorsDelegate:
        'Avgjer om eksamenar får lengre sensurfrist, og ser kva sensorar som er seine. Ser ikkje kandidatane.',
      archivist: 'Arkiverer eksamenar, og les arkivet.',
      itOperator: 'Driftar Karakter, slår funksjonar av og på, og gjev dei første rollene. Ser ingen svar.',
    },
  },
  en: {
    rights: {
      candidate: 'Sits exams, and sees their own results.',
      grader: 'Assesses answers in their commissions, by candidate number.',
      courseCoordinator: 'Writes papers and grading guides.',
      programmeLeader: 'Reads papers that others wrote, and approves them.',
      examOffice: 'Plans and runs exams, sees the candidates, announces results and grants roles.',
      caseworker: 'Handles explanations and appeals.',
      invigilator: 'Supervises the exam room, from a day before the exam to a day after it.',
      headOfDepartment: 'Follows the exams of the department, without seeing the candidates.',
      rectorsDelegate:
        'Decides whether exams get more time for grading, and sees which graders are late. Does not see the candidates.',
      archivist: 'Archives exams, and reads the archive.',
      itOperator:
        'Operates Karakter, turns functions off and on, and grants the first roles. Sees no answers.',
    },
  },
});
