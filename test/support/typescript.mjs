// @ts-check
/** `node --import ./test/support/typescript.mjs`: node tests import src/**\/*.ts without a build. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
