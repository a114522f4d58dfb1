// @ts-check
const FORM = 'test/elements/closure/closure-form.test.ts';
const SENDING = 'test/elements/closure/closure-sending.test.ts';

/** @type {import('../controls.mjs').Control[]} */
export const CLOSURE = [
  {
    id: 'a day of dispatch lies between receipt and today',
    file: 'src/elements/parts/closure-terms.ts',
    find: 'form: withDays(form, { today, ...received })',
    replace: 'form: withDays(form, { ...(today && received ? {} : {}) })',
    test: FORM,
    red: 'takes no day of dispatch in the future',
  },
  {
    id: 'a wrong form is told once',
    file: 'src/elements/closure/closure-inside.ts',
    find: 'if (this.#told.has(key)) continue;',
    replace: '',
    test: FORM,
    red: 'a wrong schema is told to the integrator',
  },
  {
    id: 'a refusal speaks of a field by its own name',
    file: 'src/model/closure-form.ts',
    find: "return fieldBehind(outcome, path.replace(/^(answers\\.values|values|files)\\./u, ''));",
    replace: 'return outcome === path ? outcome : path;',
    test: SENDING,
    red: 'has the marketplace’s words at the fields they are about',
  },
  {
    id: 'what was not accepted stands there again',
    file: 'src/elements/closure/closure-session.ts',
    find: 'return isWritten(content) ? content : (this.#refill.content ?? content);',
    replace: 'return content;',
    test: SENDING,
    red: 'comes back as it was sent when it is not accepted',
  },
  {
    id: 'what was typed for a case that others closed is kept in sight',
    file: 'src/elements/closure/closure-session.ts',
    find: 'return !(this.#isClosedWithIt ?? this.#closedHere?.id === this.#options.caseId());',
    replace: 'return this.#isClosedWithIt === undefined && this.#closedHere === null;',
    test: SENDING,
    red: 'closed meanwhile is not sent, and what was typed is kept',
  },
  {
    id: 'the form of a case on its way opens by itself',
    file: 'src/elements/case/case-inside.ts',
    find: 'if (this.#isOnItsWay) this.#closing = this.#options.caseId();',
    replace: '',
    test: 'test/elements/case/case.test.ts',
    red: 'on its way to being closed opens its form by itself',
  },
  {
    id: 'a day that is half typed stays on the screen',
    file: 'src/elements/parts/form-fields.ts',
    find: "isDay && text === '' && shown.isHalfTyped(field) ? noChange : text",
    replace: "isDay && text === '' && shown.isHalfTyped(field) && noChange ? text : text",
    test: FORM,
    red: 'leaves a day that is half typed as it is',
  },
  {
    id: 'a closure that has arrived asks nothing again',
    file: 'src/elements/closure/closure-inside.ts',
    find: 'if (isEnded(careCase) || this.#session.hasArrived) return this.#renderEnded(careCase);',
    replace: 'if (isEnded(careCase)) return this.#renderEnded(careCase);',
    test: SENDING,
    red: 'that has arrived is told so, and asks nothing again',
  },
];
