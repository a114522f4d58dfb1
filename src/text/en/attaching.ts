import type { Words } from '../words.js';

/** Of the files of a draft, fetched with the first of them. */
export const attaching = {
  'attaching.noName': 'File without a name',
  'attaching.remove': 'Remove',
  'attaching.removeName': 'Remove {name}',
  'attaching.cancel': 'Cancel',
  'attaching.cancelName': 'Cancel the upload of {name}',
  'attaching.retry': 'Try again',
  'attaching.retryName': 'Try again to upload {name}',
  'attaching.progress': 'Upload of {name}',
  'attaching.failed': 'It could not be uploaded. The file is kept here.',
  'attaching.empty': 'This file is empty.',
  'attaching.unreadable':
    'This file cannot be read. It may have been moved or changed: choose it again.',
  'attaching.too-large': 'This file is too large. At most {size} is possible.',
  'attaching.total-too-large': 'All files together are too large. At most {size} is possible.',
  'attaching.too-many': {
    one: 'Only {count} file can be sent. This is one too many.',
    other: 'Only {count} files can be sent. This is one too many.',
  },
  'attaching.name-too-long': {
    one: 'The name is too long. At most {count} character is possible.',
    other: 'The name is too long. At most {count} characters are possible.',
  },
  'attaching.name-hides': 'The name hides what kind of file it is. Rename it, and choose it again.',
  'attaching.name-path': 'The name holds the sign of a folder. Rename it, and choose it again.',
  'attaching.name-not-ascii':
    'The marketplace takes only names of plain letters, digits and signs.',
  'attaching.name-taken': 'There is another file of this name. Names have to differ.',
  'attaching.type': 'Files of this kind cannot be sent here.',
  'attaching.typeAllowed': 'Files of this kind cannot be sent here. These can: {names}',
  'attaching.runs': 'A file that can run on a computer ({name}) cannot be sent.',
  'attaching.content': 'The content is not what the name says. It is not sent like this.',
} satisfies Partial<Words>;
