import { readFileSync } from 'node:fs';

const HANDLING = '../../libs/case-handling/src/sealing';
const FILES = {
  texts: `${HANDLING}/sealed-text`,
  names: `${HANDLING}/key-vault`,
  papers: '../../libs/blob-store/src/sealing/sealed-chunks',
  jobs: '../../libs/wiring/src/jobs/work',
};

/** What the background does with a ledger that waits. */
type ImportWaiting = (
  order: { readonly file: string },
  context: unknown,
  tools: { readonly spool: { ledgerPath(name: string): string } },
) => Promise<object>;

/**
 * A build whose texts, names and papers are stored as they come, and whose queue keeps what a job has read: what the
 * search must find.
 */
export function withoutSealing(): void {
  const { texts, names, papers, jobs } = FILES;
  jest.doMock(texts, () => ({ ...jest.requireActual<object>(texts), seal: (text: string) => text }));
  jest.doMock(names, () => {
    const actual = jest.requireActual<{ fingerprintWith: (secret: Buffer, text: string) => string }>(names);
    const fingerprintWith = (secret: Buffer, text: string) => actual.fingerprintWith(secret, text) + text;
    return { ...actual, fingerprintWith };
  });
  const sealedChunks = (source: AsyncIterable<Uint8Array>) => source;
  jest.doMock(papers, () => ({ ...jest.requireActual<object>(papers), sealedChunks }));
  jest.doMock(jobs, () => {
    const actual = jest.requireActual<{ importWaiting: ImportWaiting }>(jobs);
    const importWaiting: ImportWaiting = async (order, context, tools) => {
      const [read] = readFileSync(tools.spool.ledgerPath(order.file), 'utf8').split('\n');
      return { ...(await actual.importWaiting(order, context, tools)), read };
    };
    return { ...actual, importWaiting };
  });
}

export function asItIs(): void {
  for (const file of Object.values(FILES)) jest.dontMock(file);
}
