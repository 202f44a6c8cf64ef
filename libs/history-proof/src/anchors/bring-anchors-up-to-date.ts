import { LogHoleError } from '@taizhang/event-store';
import type { EventStore } from '@taizhang/event-store';
import type { ClientBase } from 'pg';
import { eventLeaf } from '../event-leaf';
import { HeadChain } from '../head/head-chain';
import type { Signer } from '../head/signing';
import { SealingError } from '../sealing-error';
import { headsAfter, latestHead, leavesBetween, putHead } from '../storage/proof-tables';
import type { StoredHead } from '../storage/proof-tables';
import type { StoredTree } from '../storage/stored-tree';
import { inTransaction } from '../storage/with-lock';
import type { AnchorFile } from './anchor-file';
import { anchorLine, leavesOf, readAnchor } from './anchor-lines';
import type { WholeLine } from './anchor-lines';

interface Bringing {
  readonly client: ClientBase;
  readonly tree: StoredTree;
  readonly store: Pick<EventStore, 'head' | 'readAll'>;
  readonly anchors: AnchorFile;
  readonly signer: Signer;
}

/**
 * Makes file and database agree before anything new is signed. What the file lacks (a crash, another machine's file)
 * is appended. What the database lacks (it was restored, or the log was read back from a copy) is taken over where
 * the log still holds every event under those heads. Whatever else differs, a person must look at.
 */
export async function bringAnchorsUpToDate(bringing: Bringing): Promise<void> {
  const { client, anchors } = bringing;
  const ahead: WholeLine[] = [];
  for await (const line of anchors.fresh()) {
    const number = anchors.lines + ahead.length;
    const [stored] = ahead.length > 0 ? [] : await headsAfter(client, number, 1);
    if (!stored) ahead.push(line);
    else if (`${line.text}\n` === (await lineOf(client, stored))) anchors.take(line);
    else throw new SealingError({ code: 'AnchorsDiffer', file: anchors.path, line: number + 1 });
  }
  if (ahead.length > 0) await takeOver(bringing, ahead);
  else await appendMissing(bringing);
}

async function lineOf(client: ClientBase, head: StoredHead): Promise<string> {
  const [before] = head.number === 1 ? [] : await headsAfter(client, head.number - 2, 1);
  return anchorLine(head, await leavesBetween(client, before?.head.size ?? 0, head.head.size));
}

async function appendMissing({ client, anchors }: Bringing): Promise<void> {
  for (;;) {
    const [missing] = await headsAfter(client, anchors.lines, 1);
    if (!missing) return;
    await anchors.append(await lineOf(client, missing));
  }
}

/** All of them or none: the last must also hand over to the key at hand. */
async function takeOver(bringing: Bringing, ahead: readonly WholeLine[]): Promise<void> {
  const { client, anchors, signer } = bringing;
  await inTransaction(client, async () => {
    const chain = new HeadChain();
    const last = await latestHead(client);
    if (last) chain.take(last);
    for (const [index, line] of ahead.entries()) {
      await takeOverLine(bringing, { chain, text: line.text, number: anchors.lines + index + 1 });
    }
    if (chain.nextKey !== signer.publicKey) throw new SealingError({ code: 'OtherSealerKey' });
  });
  for (const line of ahead) anchors.take(line);
}

interface Taking {
  readonly chain: HeadChain;
  readonly text: string;
  readonly number: number;
}

async function takeOverLine(
  { client, tree, store, anchors: { path: file } }: Bringing,
  { chain, text, number }: Taking,
): Promise<void> {
  const differ = new SealingError({ code: 'AnchorsDiffer', file, line: number });
  const read = readAnchor(text);
  if (!read || chain.take(read) !== null) throw differ;
  const leaves = leavesOf(read);
  const { size } = read.head;
  const { ordinal: last } = await store.head();
  if (size > last) throw new SealingError({ code: 'LogShorter', file, size, last });
  if (tree.size + leaves.length !== size) throw differ;
  await assertInLog(store, { after: tree.size, leaves, file });
  await tree.append(client, leaves);
  if (tree.root !== read.head.root || tree.log !== read.head.log) throw differ;
  await putHead(client, { number, head: read.head, publicKey: read.publicKey, signature: read.signature });
}

const EVENTS_AT_ONCE = 1_000;

async function assertInLog(
  store: Bringing['store'],
  {
    after,
    leaves,
    file,
  }: { readonly after: number; readonly leaves: readonly Buffer[]; readonly file: string },
): Promise<void> {
  for (let done = 0; done < leaves.length;) {
    const limit = Math.min(EVENTS_AT_ONCE, leaves.length - done);
    const { events } = await store.readAll({ after: after + done, limit });
    if (events.length === 0) throw new LogHoleError(after + done + 1, after + leaves.length);
    const other = events.find((event, index) => !leaves[done + index]?.equals(eventLeaf(event)));
    if (other) throw new SealingError({ code: 'LogDiffers', file, ordinal: other.ordinal });
    done += events.length;
  }
}
