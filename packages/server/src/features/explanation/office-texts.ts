/** Whom to contact where the institution has given no address. */
export const theOffice = { nb: 'eksamenskontoret', nn: 'eksamenskontoret', en: 'the exam office' };
