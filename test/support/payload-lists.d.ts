/** The payload lists of wapiti and wfuzz that are installed here, as payload-lists.mjs serves them. */
export const PAYLOAD_LISTS: readonly { readonly name: string; readonly strings: string[] }[];

/** Those that are missing although this run has to have them. */
export const MISSING_LISTS: readonly string[];
