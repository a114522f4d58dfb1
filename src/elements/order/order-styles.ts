import { css } from 'lit';
import {
  airs,
  dangerText,
  quiet,
  spaces,
  successText,
  textLarge,
  textSmall,
  tint,
  warningText,
} from '../../styles/derived.js';
import { border, muted, text, warning } from '../../styles/tokens.js';
import { attachmentStyles } from '../parts/attachment.js';
import { baseStyles } from '../parts/base-styles.js';
import { factStyles } from '../parts/fact.js';

const order = css`
  .base {
    display: flex;
    flex-direction: column;
    min-block-size: 160px;
  }

  .header {
    display: grid;
    gap: ${airs(3)};
    padding: ${airs(4)} ${spaces(4)};
    border-block-end: 1px solid ${border};
  }

  .names {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${spaces(2)};
  }

  .title {
    font-size: ${textLarge};
    font-weight: 600;
  }

  .state {
    padding-inline: ${spaces(1.5)};
    border: 1px solid ${border};
    border-radius: 4px;
    background: ${quiet};
    font-size: ${textSmall};
  }

  .frozen {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${spaces(2)};
    padding: ${airs(2)} ${spaces(3)};
    border-radius: 6px;
    background: ${tint(warning)};
    color: ${warningText};
  }

  .frozen .icon {
    flex: none;
  }

  .frozen span {
    flex: 1 1 12em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: ${airs(2)} ${spaces(2)};
  }

  .actions .hint {
    max-inline-size: 22em;
    margin-block-start: ${airs(1)};
  }

  .columns {
    display: grid;
    gap: 0 ${spaces(6)};
    padding-inline: ${spaces(4)};
  }

  .column {
    min-inline-size: 0;
  }

  .section {
    padding-block: ${airs(4)};
  }

  .section + .section {
    border-block-start: 1px solid ${border};
  }

  .section-title {
    margin-block-end: ${airs(2)};
    font-size: inherit;
    font-weight: 600;
  }

  .none {
    color: ${muted};
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: ${spaces(3)};
    padding-block: ${airs(3)};
  }

  .line:first-child {
    padding-block-start: 0;
  }

  .line + .line {
    border-block-start: 1px solid ${border};
  }

  .line-picture {
    flex: none;
    inline-size: 56px;
    block-size: 56px;
    border: 1px solid ${border};
    border-radius: 6px;
    background: ${quiet};
    object-fit: contain;
  }

  .line-words {
    flex: 1 1 12em;
    min-inline-size: 0;
  }

  .line-title {
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .line-sku,
  .line-state,
  .line-amounts {
    color: ${muted};
    font-size: ${textSmall};
  }

  .line-frozen {
    color: ${warningText};
    font-size: ${textSmall};
    font-weight: 500;
  }

  .line-amounts {
    flex: none;
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .line-price {
    color: ${text};
    font-size: ${textLarge};
    font-weight: 500;
  }

  .refund {
    padding-block: ${airs(2)};
  }

  .refund + .refund {
    border-block-start: 1px solid ${border};
  }

  .refund-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: ${spaces(2)};
  }

  .refund-total {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .refund-state {
    font-weight: 500;
  }

  .refund-state[data-state='done'] {
    color: ${successText};
  }

  .refund-state[data-state='refused'] {
    color: ${dangerText};
  }

  .refund-state:is([data-state='pending'], [data-state='offered'], [data-state='unknown']) {
    color: ${warningText};
  }

  .refund-date {
    margin-inline-start: auto;
  }

  .refund-date,
  .refund-parts,
  .refund-payment,
  .refund-note,
  .document-kind {
    color: ${muted};
    font-size: ${textSmall};
  }

  .refund-note {
    padding-inline-start: ${spaces(2)};
    border-inline-start: 2px solid ${border};
  }

  .shipment + .shipment {
    margin-block-start: ${airs(2)};
    padding-block-start: ${airs(2)};
    border-block-start: 1px dashed ${border};
  }

  .shipped {
    display: block;
  }

  .document {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${spaces(2)};
    padding-block: ${airs(1)};
    font-size: ${textSmall};
  }

  .policies {
    display: flex;
    flex-wrap: wrap;
    gap: ${spaces(4)};
    padding-block: ${airs(4)};
    border-block-start: 1px solid ${border};
  }

  @container (inline-size >= 860px) {
    .columns {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
  }

  @container (inline-size < 860px) {
    .column + .column {
      border-block-start: 1px solid ${border};
    }
  }
`;

/** One order. */
export const orderStyles = [baseStyles, attachmentStyles, factStyles, order];
