import type { AskPage } from '../walk.js';
import type { ListOffers } from '../../adapter/description.js';
import type { Stage } from '../stage.js';
import { toCareError } from '../../adapter/care-error.js';
import { doubles, idsOf, some, walk } from '../walk.js';
import { broken, insist, notOffered, notTried, type Rule } from '../rule.js';
import { refusalOf } from '../thrown.js';

/** A list of the treaty that is paged: what the rules of paging are the same for. */
export interface PagedList {
  /** The group its rules stand in: `paging`, `orders`. */
  readonly group: string;
  /** `ThreadsGroup.list`. */
  readonly treaty: string;
  /** What it holds: `threads`. */
  readonly things: string;
  /** How to ask for a page of it. @throws NotOffered */
  ask(stage: Stage): AskPage<{ readonly id: string }>;
  offers(stage: Stage): Pick<ListOffers, 'jump' | 'around' | 'total'>;
}

/** The rules that hold for every list that is paged from its beginning. */
export function listRules(list: PagedList): readonly Rule[] {
  const { group, treaty, things } = list;
  return [
    {
      id: `${group}/to-the-end`,
      says: `Pages lead by \`next\` to an end, and each of the ${things} stands on one of them.`,
      treaty: `Page, ${treaty}`,
      remedy: 'Leave `next` out on the last page only; a cursor has to lead on, not back.',
      check: async (stage) => {
        const ids = await wholeList(stage, list, broken);
        insist(doubles(ids).length === 0, () => `${some(doubles(ids))} came more than once.`);
      },
    },
    {
      id: `${group}/limit`,
      says: `A page of ${things} never holds more than \`limit\`.`,
      treaty: 'PageRequest.limit',
      remedy: 'Cut the answer at `limit`; giving fewer is fine.',
      check: async (stage) => {
        const { items } = await list.ask(stage)({ limit: stage.pageSize });
        insist(items.length <= stage.pageSize, () => over(items.length, stage.pageSize));
      },
    },
    {
      id: `${group}/jump`,
      says: `Where \`jump\` is offered, \`from: { index }\` begins at that place of the ${things}.`,
      treaty: 'PageRequest.from.index',
      remedy: 'Count from 0, or do not offer `jump`.',
      check: async (stage) => {
        const ask = list.ask(stage);
        if (list.offers(stage).jump !== true) notOffered('jump');
        const ids = await wholeList(stage, list);
        const index = stage.pageSize - 1;
        const page = await ask({ limit: stage.pageSize, from: { index } });
        const got = page.items[0]?.id;
        insist(got === ids[index], `index ${index} began with ${got}, it is ${ids[index]}.`);
        insist(
          page.at === undefined || page.at === index,
          `the page from index ${index} says at: ${page.at}.`,
        );
      },
    },
    {
      id: `${group}/around`,
      says: `Where \`around\` is offered, \`from: { around: id }\` gives a page of ${things} that holds it.`,
      treaty: 'PageRequest.from.around',
      remedy: 'Find the place of the id and cut the page around it, or do not offer `around`.',
      check: async (stage) => {
        const ask = list.ask(stage);
        if (list.offers(stage).around !== true) notOffered('around');
        const id = (await wholeList(stage, list)).at(-2) ?? '';
        const page = await ask({ limit: stage.pageSize, from: { around: id } });
        insist(idsOf([page]).includes(id), `the page around ${id} does not hold it.`);
      },
    },
    {
      id: `${group}/total`,
      says: `Where \`total\` is offered, pages of ${things} carry how many there are.`,
      treaty: 'ListOffers.total',
      remedy:
        'Count what the query has, say `at-least` where you stop counting, or do not offer it.',
      check: async (stage) => {
        const ask = list.ask(stage);
        if (list.offers(stage).total !== true) notOffered('total');
        const { length } = await wholeList(stage, list);
        const { total } = await ask({ limit: stage.pageSize });
        insist(total !== undefined, 'the page carries no total.');
        const holds = total.precision === 'exact' ? total.value === length : total.value <= length;
        insist(holds, `${total.precision} ${total.value}, and ${length} were read.`);
      },
    },
    {
      id: `${group}/cursor-expired`,
      says: `A cursor of ${things} that is not known any more is refused as \`validation\`, \`cursor-expired\`.`,
      treaty: 'Page, CareErrorDetails.code',
      remedy: 'Throw `{ kind: "validation", code: "cursor-expired" }`; the kit then starts over.',
      check: async (stage) => {
        const from = { cursor: 'a-cursor-of-yesterday' };
        const thrown = await refusalOf(
          list.ask(stage)({ limit: stage.pageSize, from }),
          'A cursor that was never given',
        );
        const { kind, code } = toCareError(thrown);
        insist(
          kind === 'validation' && code === 'cursor-expired',
          `it was refused as '${kind}', code '${code ?? ''}'.`,
        );
      },
    },
  ];
}

/** All ids of a list that is long enough to have pages. @throws NotTried where it is not. */
async function wholeList(
  stage: Stage,
  list: PagedList,
  endless?: (seen: string) => never,
): Promise<readonly string[]> {
  const options = endless === undefined ? {} : { endless };
  const pages = await walk(list.ask(stage), stage.pageSize, options);
  const ids = idsOf(pages);
  if (ids.length <= 2 * stage.pageSize) {
    notTried(
      `there are ${ids.length} ${list.things}: more than two pages of ${stage.pageSize} are needed (fixtures.pageSize)`,
    );
  }
  return ids;
}

function over(count: number, limit: number): string {
  return `${count} came where ${limit} were asked for.`;
}
