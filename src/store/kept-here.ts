import { openKeptData } from './kept-data.js';

/** One for the page: stores of the same scope see each other's drafts and acts at once. Opens when first asked. */
export const KEPT = openKeptData();
