/** This copy's version; the same as in package.json, which a check sees to. */
export const VERSION = '0.1.0';
