import type { Words } from '../words.js';

/** Of a file that stands beside other words. */
export const attachment = {
  'attachment.list': 'Attachments',
  'attachment.download': 'Download {name}',
  'attachment.view': 'View {name}',
  'attachment.downloading': 'Downloading {name}',
  'attachment.failed': '{name} could not be downloaded',
  'attachment.noName': 'File without a name',
} satisfies Partial<Words>;
