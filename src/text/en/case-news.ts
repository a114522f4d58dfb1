import type { Words } from '../words.js';

/** Of a case that has just come. */
export const caseNews = {
  'caseNews.come': { one: '{count} new case', other: '{count} new cases' },
  'caseNews.warning':
    'Attend to it here: do not send documents in reply to the e-mail that told you of it.',
  'caseNews.open': 'Open case {number}',
  'caseNews.dismiss': 'Hide this notice',
} satisfies Partial<Words>;
