import type { Words } from '../words.js';

/** Of a case that has just come. */
export const caseNews = {
  'caseNews.come': { one: '{count} new case', other: '{count} new cases' },
  'caseNews.warning':
    'Attend to cases here: do not send documents in reply to the e-mail that tells of a new one.',
  'caseNews.open': 'Open case {number}',
  'caseNews.dismiss': 'Hide this notice',
} satisfies Partial<Words>;
