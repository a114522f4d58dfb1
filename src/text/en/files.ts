import type { Words } from '../words.js';

/** Of the files of a conversation, once one is opened. */
export const files = {
  'file.text': 'text',
  'file.video': 'video',
  'file.office': 'Office document',
  'file.script': 'script',
  'file.program': 'program',
  'file.archive': 'archive',
  'file.unknown': 'unknown content',
  'file.close': 'Close',
  'file.download': 'Download',
  'file.next': 'Next file',
  'file.previous': 'Previous file',
  'file.place': 'File {place} of {count}',
  'file.notShown': 'This kind of file is not shown here. Download it to see it.',
  'file.tooLarge': 'This picture is too large to be shown here. Download it to see it.',
  'file.broken': 'This picture could not be drawn. It may be damaged.',
  'file.empty': 'This file is empty.',
  'file.mismatch':
    'The content is not what the name says. It is: {kind}. Download it only if you know what it is.',
  'file.runs':
    'This file can run on your computer. Download it only if you know what it is and who sent it.',
} satisfies Partial<Words>;
