import type { Role } from '@karakter/domain/people/roles';
import type { Language } from '@karakter/domain/text/language';

/** The names of the roles, for the holder of the role to read. */
export const roleNames: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  nb: {
    candidate: 'Kandidat',
    grader: 'Sensor',
    courseCoordinator: 'Emneansvarlig',
    programmeLeader: 'Studieprogramleder',
    examOffice: 'Eksamenskontor',
    caseworker: 'Saksbehandler',
    invigilator: 'Eksamensvakt',
    headOfDepartment: 'Instituttleder',
    rectorsDelegate: 'Rektors delegerte',
    archivist: 'Arkivar',
    itOperator: 'IT-drift',
  },
  nn: {
    candidate: 'Kandidat',
    grader: 'Sensor',
    courseCoordinator: 'Emneansvarleg',
    programmeLeader: 'Studieprogramleiar',
    examOffice: 'Eksamenskontor',
    caseworker: 'Saksbehandlar',
    invigilator: 'Eksamensvakt',
    headOfDepartment: 'Instituttleiar',
    rectorsDelegate: 'Rektors delegerte',
    archivist: 'Arkivar',
    itOperator: 'IT-drift',
  },
  en: {
    candidate: 'Candidate',
    grader: 'Grader',
    courseCoordinator: 'Course coordinator',
    programmeLeader: 'Programme leader',
    examOffice: 'Exam office',
    caseworker: 'Caseworker',
    invigilator: 'Invigilator',
    headOfDepartment: 'Head of department',
    rectorsDelegate: 'Rector’s delegate',
    archivist: 'Archivist',
    itOperator: 'IT operator',
  },
};
