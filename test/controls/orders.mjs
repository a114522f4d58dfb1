// @ts-check
/** @type {import('../controls.mjs').Control[]} */
export const ORDERS = [
  {
    id: 'what a back end cannot filter of orders is filtered here',
    file: 'src/store/order-pages.ts',
    find: '(states === undefined || states.includes(order.state.code))',
    replace: 'true',
    test: 'test/elements/order-list/order-list.test.ts',
    red: 'looks through what is loaded where the back end cannot',
  },
  {
    id: 'a number that cannot be looked up is an id',
    file: 'src/store/order-pages.ts',
    find: 'number !== undefined && !canLookUp && get ? number',
    replace: 'false ? number',
    test: 'test/elements/order-list/order-list.test.ts',
    red: 'takes a number for an id where the back end cannot look numbers up',
  },
  {
    id: 'what is barred on an order cannot be done',
    file: 'src/elements/order/order-actions.ts',
    find: 'if (blocked) {',
    replace: 'if (false as boolean) {',
    test: 'test/elements/order/order.test.ts',
    red: 'shows what is barred with its reason',
  },
  {
    id: 'a message from an order is for whom it was meant',
    file: 'src/elements/desk/desk-element.ts',
    find: "this.audience = target.to === 'compose' ? target.audience : undefined;",
    replace: '',
    test: 'test/elements/desk/desk.test.ts',
    red: 'begins a message from an order with whom it is for',
  },
  {
    id: 'a desk has only the rooms that can be filled',
    file: 'src/elements/desk/desk-place.ts',
    find: "room !== 'summary' && has(GROUPS[room])",
    replace: "room !== 'summary'",
    test: 'test/elements/desk/desk.test.ts',
    red: 'has a room for each thing that the marketplace has',
  },
];
