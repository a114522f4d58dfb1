import type { Words } from '../words.js';

/** Of the list of cases before anything else of it is there. */
export const caseList = { 'cases.title': 'Cases' } satisfies Partial<Words>;
