import { html, nothing, type TemplateResult } from 'lit';
import type { SendKey } from '../../controllers/care-host.js';
import type { ComposeRules } from '../../model/compose.js';
import { missingParts } from '../parts/missing-parts.js';
import { renderComposer, type ComposerView } from './composer-view.js';
import type { Letter } from './letter.js';
import type { SendingShown } from './sending-view.js';

export interface LetterView {
  readonly rules: ComposeRules | undefined;
  readonly sendKey: SendKey;
  readonly onSubmit: () => void;
  /** She writes again: her words are back on the screen. */
  readonly onBack: () => void;
  /** What a new conversation shows besides. */
  readonly start?: (more: SendingShown | undefined) => NonNullable<ComposerView['start']>;
}

/** A message as it is being written, sent, or neither. */
export function renderLetter<Occasion>(
  letter: Letter<Occasion>,
  { rules, sendKey, onSubmit, onBack, start }: LetterView,
): TemplateResult {
  const { sending, stage, isNotKept, care, picker } = letter;
  const isWriting = stage.at === 'writing';
  const hasTemplates = rules?.templates?.some(({ text }) => text !== undefined) === true;
  const more = sending?.shown(sendKey, onBack);
  return renderComposer({
    ...(sending ?? letter).draft,
    ...{ look: care.look, stage, isNotKept, rules, sendKey, more, onSubmit },
    attached: letter.attachments?.shown(!isWriting) ?? nothing,
    onFiles: rules?.files && isWriting ? (files) => letter.attach(files) : undefined,
    picker: html`${(isWriting && picker?.shown()) || nothing}${missingParts(care.look, letter.asked)}`,
    isPicking: picker?.isOpen === true,
    onTemplates: hasTemplates && isWriting ? () => void letter.togglePicker() : undefined,
    ...(start ? { start: start(more) } : {}),
    onText: (text) => letter.writeText(text),
    onRecipient: (recipient) => letter.write({ recipient }),
  });
}
