// @ts-check
/**
 * Work on items, two at a time and in their order: what the gate has is two cores.
 * @template T @param {readonly T[]} items @param {(item: T) => Promise<void>} work
 */
export async function inTwoLanes(items, work) {
  const waiting = [...items];
  const lane = async () => {
    while (waiting.length > 0) await work(/** @type {T} */ (waiting.shift()));
  };
  await Promise.all([lane(), lane()]);
}
