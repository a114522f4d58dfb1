import type { CareCase, ClosureRecord } from '../../model/case.js';
import type { CloseCaseRequest } from '../../adapter/commands.js';
import type { Stage } from '../stage.js';
import { blobOf, bytesOf, openFile, outgoing } from '../enclosures.js';
import { formSchemaProblems } from '../../model/form-schema-problems.js';
import { guideClosure } from '../../model/guide-closures.js';
import { caseSchema } from '../../adapter/schemas/case-schema.js';
import { parseRecord } from '../../adapter/parse.js';
import { insist, notOffered, notTried, type Rule } from '../rule.js';
import { refusalOf } from '../thrown.js';
import { toCareError } from '../../adapter/care-error.js';

const CLOSE = 'CasesGroup.close';

/** Requests of customers, to close. */
export const CLOSURES: readonly Rule[] = [
  {
    id: 'cases/forms',
    says: 'What a case asks for to be closed can be asked: its forms have no mistake.',
    treaty: 'ClosureOptions.outcomes, FormSchema',
    remedy:
      'Mend the field that is named; `formSchemaProblems` tells all that is wrong with a form.',
    check: async (stage) => {
      const cases = stage.group('cases');
      const { items } = await cases.list({ limit: 50 }, stage.reading());
      const oneOfEach = new Map(items.map(({ id, type }) => [type.code, id]));
      for (const id of oneOfEach.values()) {
        const answer = await cases.get(id, stage.reading());
        const read = parseRecord(caseSchema, answer, 'cases.get');
        // What can be read of it is the business of its shape.
        const { outcomes } = (read.ok && read.value.closure) || { outcomes: [] };
        const [fault] = outcomes.flatMap(({ form }) => formSchemaProblems(form));
        insist(fault === undefined, () => `of ${id} ${fault?.message}.`);
      }
    },
  },
  {
    id: 'cases/unknown-outcome',
    says: 'An outcome that the case does not name is refused.',
    treaty: 'ClosureOptions.outcomes, CasesGroup.close',
    remedy: 'Look the outcome up among those of the case; refuse as `validation` at `outcome`.',
    check: async (stage) => {
      const { close, request } = await closureOf(stage);
      const asked = close({ ...request, outcome: 'no-such-outcome' }, stage.command());
      const { outcome } = toCareError(await refusalOf(asked, 'An outcome that is not there'));
      insist(outcome === 'not-applied', `the refusal says '${outcome}'.`);
    },
  },
  {
    id: 'cases/says-where',
    says: 'A closure that lacks what its form requires is refused as `validation` at the form’s fields, and not done.',
    treaty: `${CLOSE}, CareErrorDetails.fields`,
    remedy: 'Check the answers by the form, and give `fields` by the names of its fields.',
    check: async (stage) => {
      const { close, request, required, state } = await closureOf(stage);
      if (required.length === 0) notTried('the form of fixtures.closure requires nothing');
      const bare = { ...request, answers: { ...request.answers, values: {} }, files: [] };
      const thrown = await refusalOf(close(bare, stage.command()), 'A closure without an answer');
      const { kind, fields = [] } = toCareError(thrown);
      insist(kind === 'validation', `it was refused as '${kind}'.`);
      const named = fields.some(({ path }) => required.includes(path));
      insist(named, () => `none of ${required.join(', ')} is named with a reason.`);
      const now = await stage.group('cases').get(request.caseId, stage.reading());
      insist(now.state === state, `it was refused, and the case is '${now.state}' all the same.`);
    },
  },
  {
    id: 'cases/stale-refused',
    says: 'A closure that expects another version of the case is refused as `conflict`.',
    treaty: 'CommandCall.expectedVersion, CareCase.version',
    remedy: 'Compare `expectedVersion` with the case just before it is closed.',
    check: async (stage) => {
      const { close, request, version } = await closureOf(stage);
      if (version === undefined) notOffered('CareCase.version');
      const call = stage.command({ expectedVersion: 'a-version-of-yesterday' });
      const thrown = await refusalOf(
        close(request, call),
        'A closure that expects another version',
      );
      const { kind } = toCareError(thrown);
      insist(kind === 'conflict', `it was refused as '${kind}'.`);
    },
  },
  {
    id: 'cases/as-it-stands',
    says: 'A closure answers with the case as it then stands, and that says how it was closed; answers that it keeps are those that were sent.',
    treaty: `${CLOSE}, ClosureRecord`,
    remedy: 'Read the case again after the closure; keep outcome and answers with it.',
    check: async (stage) => {
      const { close, request } = await closureOf(stage);
      const answer = await close(request, stage.command());
      const now = await stage.group('cases').get(request.caseId, stage.reading());
      insist(
        answer.state === now.state && answer.version === now.version,
        `it answered '${answer.state}', the case is '${now.state}'.`,
      );
      const { outcome, answers } = closedOf(now);
      insist(
        outcome === request.outcome,
        `it was closed as '${request.outcome}', not '${outcome}'.`,
      );
      const lost = Object.entries(request.answers.values).find(
        ([name, value]) => answers !== undefined && answers.values[name] !== value,
      );
      insist(lost === undefined, () => `'${lost?.[0]}' is not as it was answered.`);
    },
  },
  {
    id: 'cases/documents',
    says: 'A document that a case was closed with comes back from it with the same bytes.',
    treaty: 'ClosureRecord.documents, FilesGroup.open',
    remedy: 'Keep the documents with the closure, and hand on their bytes as they are.',
    check: async (stage) => {
      const { close, request, given } = await closureOf(stage);
      if (given.length === 0) notTried('fixtures.closure makes no files');
      stage.method('files', 'open', 'open');
      await close(request, stage.command());
      const now = await stage.group('cases').get(request.caseId, stage.reading());
      const { documents } = closedOf(now);
      insist(
        documents.length === given.length,
        `${given.length} were sent, ${documents.length} are there.`,
      );
      const sent = await Promise.all(given.map(async (file) => String(await bytesOf(file))));
      for (const { id, name } of documents) {
        const bytes = await bytesOf(await blobOf(stage, await openFile(stage, id)));
        const at = sent.indexOf(String(bytes));
        insist(at >= 0, `'${name}' has other bytes than were sent, or came twice.`);
        sent.splice(at, 1);
      }
    },
  },
  {
    id: 'cases/once',
    says: 'The same key is one closure, and is answered again.',
    treaty: 'CommandCall.idempotencyKey',
    remedy: 'Keep keys beside what came of them; before a back end that keeps none, use a ledger.',
    check: async (stage) => {
      const { close, request } = await closureOf(stage);
      const call = stage.command();
      const first = await close(request, call);
      const again = await close(request, call).catch((thrown: unknown) => toCareError(thrown));
      insist(
        !('kind' in again),
        () => `the second time it was refused as '${'kind' in again && again.kind}'.`,
      );
      insist(
        first.version === again.version,
        `the case was '${first.version}', then '${again.version}'.`,
      );
    },
  },
  {
    id: 'cases/closed-meanwhile',
    says: 'A case that is closed, or whose closure is being checked, refuses another closure as `conflict`.',
    treaty: CLOSE,
    remedy: 'Look at the state just before it is closed.',
    check: async (stage) => {
      const { close, request, files } = await closureOf(stage);
      await close(request, stage.command());
      const asked = close({ ...request, files: await files() }, stage.command());
      const { kind } = toCareError(await refusalOf(asked, 'A second closure'));
      insist(kind === 'conflict', `it was refused as '${kind}'.`);
    },
  },
  {
    id: 'cases/check',
    says: '`check` says of a closure that was done that it was, and of one that never came that it was not, or unknown.',
    treaty: 'CareAdapter.check',
    remedy: 'Look the key up, or compare the case with the request and the baseline.',
    check: async (stage) => {
      const { check } = stage.adapter;
      if (check === undefined) notOffered('adapter.check');
      const { close, request } = await closureOf(stage);
      const call = stage.command();
      const question = {
        key: call.idempotencyKey,
        record: { kind: 'case', id: request.caseId },
        request,
        baseline: { ids: [], at: stage.description.serverTime },
      };
      const before = await check(question, stage.reading());
      insist(before.outcome !== 'applied', 'it says that a closure was done which never came.');
      await close(request, call);
      const { outcome } = await check(question, stage.reading());
      insist(outcome !== 'not-applied', 'it says that the closure was not done.');
    },
  },
];

/** What the fixture says is to be closed, where it still can be: one back end may have had it before. */
async function closureOf(stage: Stage) {
  const close = stage.method('cases', 'close', 'close');
  const { caseId, outcome, values, files: make } = stage.fixture('closure');
  const careCase = await stage.group('cases').get(caseId, stage.reading());
  const can = careCase.actions.find(({ id }) => id === 'close');
  if (can === undefined || can.blocked !== undefined || careCase.state === 'closed') {
    notTried(`case ${caseId} cannot be closed any more`);
  }
  const closure = careCase.closure ?? guideClosure(careCase.type.code, String);
  const form = closure?.outcomes.find(({ id }) => id === outcome)?.form;
  if (form === undefined) notTried(`case ${caseId} has no outcome '${outcome}'`);
  const made = Object.entries(make?.() ?? {});
  const files = () =>
    Promise.all(made.map(async ([field, file]) => ({ ...(await outgoing(stage, file)), field })));
  const request: CloseCaseRequest = {
    ...{ command: 'case-close', caseId, outcome, files: await files() },
    answers: {
      formId: form.id,
      ...(form.version === undefined ? {} : { formVersion: form.version }),
      values,
    },
  };
  const required = form.fields
    .filter(({ requirement, when }) => requirement === 'required' && when === undefined)
    .map(({ name }) => name);
  const { version, state } = careCase;
  return { close, request, version, state, required, files, given: made.map(([, file]) => file) };
}

function closedOf({ closed, state }: CareCase): ClosureRecord {
  insist(closed !== undefined, `the case is '${state}', and does not say how it was closed.`);
  return closed;
}
