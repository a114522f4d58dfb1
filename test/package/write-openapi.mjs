// @ts-check
import { writeFileSync } from 'node:fs';
import { FILE, openApiDocument } from './openapi.mjs';

writeFileSync(FILE, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
