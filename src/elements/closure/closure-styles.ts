import { css } from 'lit';
import { airs, controlRadius, dangerText, spaces, textSmall, tint } from '../../styles/derived.js';
import { border, danger, info, muted, warning } from '../../styles/tokens.js';
import { attachmentStyles } from '../parts/attachment.js';
import { errorNoteStyles } from '../parts/error-note.js';
import { fileListStyles } from '../parts/file-list-styles.js';
import { factStyles } from '../parts/fact.js';

const closure = css`
  .closure,
  .closure-form,
  .check {
    display: grid;
    gap: ${airs(4)};
    min-inline-size: 0;
  }

  .note,
  .failure {
    display: grid;
    gap: ${airs(1)};
    padding: ${airs(2)} ${spaces(3)};
    /* Seen where colours are forced, and there is no background. */
    border: 1px solid transparent;
    border-radius: ${controlRadius};
    background: ${tint(info)};
  }

  .note.warning {
    background: ${tint(warning)};
  }

  .failure {
    background: ${tint(danger)};
    color: ${dangerText};
  }

  .failure .link {
    /* One text: as flex its label and its words would wrap each in a column of its own. */
    display: inline-block;
    color: inherit;
    text-align: start;
    text-decoration: underline;
  }

  .check h3 {
    font-size: 1em;
    font-weight: 600;
    outline: none;
  }

  .answers {
    border: 1px solid ${border};
    border-radius: ${controlRadius};
  }

  .answers > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
    gap: ${spaces(1)} ${spaces(3)};
    padding: ${airs(2)} ${spaces(3)};
  }

  .answers > div + div {
    border-block-start: 1px solid ${border};
  }

  .answers dt {
    color: ${muted};
    font-size: ${textSmall};
  }

  .answers dd {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  @container (inline-size < 30em) {
    .answers > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .end {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: ${spaces(2)};
  }
`;

/** What stands in the form of a closure. */
export const closureStyles = [
  errorNoteStyles,
  attachmentStyles,
  factStyles,
  fileListStyles,
  closure,
];
