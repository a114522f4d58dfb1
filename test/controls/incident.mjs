// @ts-check
const PANEL = 'test/elements/incident/incident-panel.test.ts';
const FORM = 'test/model/form-draft.test.ts';

/** @type {import('../controls.mjs').Control[]} */
export const INCIDENT = [
  {
    id: 'nothing is resolved without the word',
    file: 'src/elements/incident/incident-acting.ts',
    find: "...(sentText(text) === '' ? (['word'] as const) : []),",
    replace: '',
    test: PANEL,
    red: 'is not marked as resolved without the word',
  },
  {
    id: 'what is half done goes on where it stood, with its key',
    file: 'src/store/incident-commands.ts',
    find: '...(resume === undefined ? expected : { resume }),',
    replace: '...expected,',
    test: PANEL,
    red: 'is finished without a second message',
  },
  {
    id: 'what is half done is not sent anew',
    file: 'src/store/incident-commands.ts',
    find: 'return this.#intents.retry(intent, this.#performing(intent.scope, request, locale, {}));',
    replace:
      'return this.#intents.abandon(intent).then(() => this.#intents.submit({ ...intent, request }, this.#performing(intent.scope, request, locale, {})));',
    test: PANEL,
    red: 'is finished without a second message',
  },
  {
    id: 'an act that is not at its end stands before all others',
    file: 'src/elements/incident/incident-panel-element.ts',
    find: 'return this.#inTheWay ?? opened;',
    replace: 'return opened;',
    test: PANEL,
    red: 'is finished without a second message',
  },
  {
    id: 'what has moved on is no act any more',
    file: 'src/elements/incident/acting-view.ts',
    find: 'if (!isLocked && !acting.isPossible) return goneView(acting);',
    replace: '',
    test: PANEL,
    red: 'says so where she writes, and keeps her words',
  },
  {
    id: 'meant for one party it is preset to that one',
    file: 'src/elements/composer/letter.ts',
    find: 'const meant = audience();',
    replace: 'const meant = audience() && undefined;',
    test: PANEL,
    red: 'where the message is meant for the operator',
  },
  {
    id: 'a hidden field neither blocks nor travels',
    file: 'src/model/form-condition.ts',
    find: 'const next = fields.filter(({ when }) => when === undefined || holds(when, known));',
    replace: 'const next = fields;',
    test: FORM,
    red: 'asks no hidden field',
  },
  {
    id: 'what is said of a field that is not drawn is said all the same',
    file: 'src/elements/incident/acting-view.ts',
    find: 'if (path === REASON) return isResolve && reasons.length > 0;',
    replace: 'if (path === REASON) return true;',
    test: PANEL,
    red: 'is refused for a reason that it has not asked for',
  },
];
