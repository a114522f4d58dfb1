/**
 * Where to ask from when an element may be gone by the time it asks: from itself, else from what it stood in and what is
 * still there, so that a host hears of it all the same.
 * @param element As it stands now.
 */
export function heardFrom(element: Element): () => Element {
  const places = [...standsIn(element)];
  return () => places.find(({ isConnected }) => isConnected) ?? element;
}

function* standsIn(element: Element): Generator<Element> {
  for (let at: Element | null = element; at;) {
    yield at;
    const { parentNode }: Element = at;
    at = parentNode instanceof ShadowRoot ? parentNode.host : at.parentElement;
  }
}
