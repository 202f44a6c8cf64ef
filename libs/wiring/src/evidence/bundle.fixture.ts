import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { attached, issued, searched, setAside } from '@test/office-acts';
import { correctionNotice, corrected, handedIn, replied } from '@test/acts';
import { FolderBlobStore } from '@taizhang/blob-store';
import {
  canonicalJson,
  InMemoryKeyVault,
  PROGRAM_VERSION,
  recordActs,
  requestStream,
} from '@taizhang/case-handling';
import type { RecordCommand } from '@taizhang/case-handling';
import { localDate, stateCouncilCalendar } from '@taizhang/deadlines';
import { InMemoryEventStore } from '@taizhang/event-store';
import { archiveOf, MANIFEST, manifestOf, readArchive } from '@taizhang/evidence-bundle';
import { eventLeaf, signerOf } from '@taizhang/history-proof';
import { EVIDENCE_WORDS } from '../wording/papers';
import type { BundleProofs } from './bundle-proofs';
import { makeBundle } from './make-bundle';
import type { CaseToBundle } from './make-bundle';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
const signer = signerOf(Buffer.alloc(32, 7));

interface More {
  readonly proofs?: boolean;
  /** Another program than this one made it. */
  readonly program?: Pick<CaseToBundle, 'program' | 'words'>;
}

/** A case with papers, in stores of its own, and its bundle as a file. */
export class BundledCase {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'taizhang-evidence-'));
  readonly store = new InMemoryEventStore({ now: () => Date.UTC(2024, 2, 20, 1) });
  readonly vault = new InMemoryKeyVault();
  readonly blobs = new FolderBlobStore(path.join(this.folder, 'blobs'), this.vault);
  readonly file = path.join(this.folder, 'evidence.zip');
  readonly stream = requestStream('A1', 'K1');
  readonly publicKey = signer.publicKey;

  async record(...acts: RecordCommand['acts']): Promise<void> {
    const command = {
      agency: 'A1',
      request: 'K1',
      acts,
      commandId: `c-${(await this.store.head()).ordinal}`,
    };
    const office = { today: localDate('2024-12-31'), calendar: stateCouncilCalendar };
    const answer = await recordActs({ ...command, ...office, recordedBy: 'account:li' }, this);
    if (answer.status !== 'recorded') throw new Error(JSON.stringify(answer));
  }

  /** Keeps bytes and says what an act must say of them. */
  async kept(text: string) {
    const answer = await this.blobs.put(this.stream, inOne(Buffer.from(`%PDF-1.7\n${text}`)), {
      mostBytes: 10_000,
    });
    if (answer.status !== 'stored') throw new Error(answer.code);
    const { document, sha256: hash, bytes } = answer;
    return { document, sha256: hash, bytes };
  }

  async tell(): Promise<void> {
    await this.record(
      ...handedIn('2024-03-01', { applicant: { category: 'naturalPerson', name: '张三丰' } }),
    );
    const [envelope, notice, proof, mistaken] = [
      await this.kept('信封'),
      await this.kept('补正告知书'),
      await this.kept('回执'),
      await this.kept('误附的材料'),
    ];
    const paper = (on: string, kept: typeof envelope, more: object) =>
      attached(on, kept.document, { ...kept, ...more });
    await this.record(correctionNotice('2024-03-05', '2024-03-20'), corrected('2024-03-11'));
    await this.record(
      paper('2024-03-01', envelope, { kind: 'envelope', title: '来信信封', pages: 1 }),
      paper('2024-03-05', notice, { kind: 'letter', title: '补正告知书', pages: 2 }),
      paper('2024-03-06', mistaken, { kind: 'other', title: '误附的材料' }),
    );
    await this.record(
      issued('2024-03-05', 'L1', {
        kind: 'correctionNotice',
        documentNumber: '某公开〔2024〕3号',
        documents: [{ document: notice.document, sha256: notice.sha256 }],
      }),
      setAside('2024-03-07', mistaken.document),
      searched('2024-03-12'),
    );
    await this.record(
      paper('2024-03-08', proof, { kind: 'serviceProof', title: '邮寄回执', pages: 1, letter: 'L1' }),
    );
    await this.record(...replied('2024-04-02'));
  }

  async make(more: More = {}) {
    const events = await this.store.readStream(this.stream);
    const from = {
      ...{ agency: 'A1', agencyName: '某市统计局', request: 'K1', number: '2024-0001', stream: this.stream },
      ...{ events, calendar: stateCouncilCalendar, asOf: localDate('2024-04-10') },
      staff: { li: '李某某' },
      ...{ program: PROGRAM_VERSION, words: EVIDENCE_WORDS, ...more.program },
    };
    const prove = more.proofs ? (ordinals: readonly number[]) => this.prove(ordinals) : undefined;
    return makeBundle(from, { vault: this.vault, blobs: this.blobs, ...(prove ? { prove } : {}) });
  }

  async write(more: More = {}): Promise<void> {
    const made = await this.make(more);
    if (made.status !== 'made') throw new Error(made.fault.message);
    writeFileSync(this.file, Buffer.concat(await archiveOf(made.entries).toArray()));
  }

  /** An anchor file of one head, over the log's first event alone: a tree of one leaf is its own root. */
  async firstAnchor(time: string): Promise<string> {
    const leaves = (await this.store.readAll({ after: 0, limit: 1 })).events.map(eventLeaf);
    const [root = ''] = leaves.map((leaf) => leaf.toString('hex'));
    const head = { format: 'taizhang-head', version: 1, log: root, size: 1, root, time };
    const signature = signer.sign(Buffer.from(canonicalJson(head))).toString('base64');
    const { publicKey } = signer;
    const line = { head, publicKey, signature, leaves: Buffer.concat(leaves).toString('base64') };
    return `${canonicalJson(line)}\n`;
  }

  /** Every entry with its bytes. */
  async entries(): Promise<ReadonlyMap<string, Buffer>> {
    const read = await readArchive(this.file, () => true);
    return new Map(read.map(({ name, content }) => [name, content ?? Buffer.alloc(0)]));
  }

  /** Writes the archive anew, by one who knows how to make its list of hashes fit. */
  rewrite(entries: ReadonlyMap<string, Buffer>, how: 'withManifest' | 'asTheyAre'): Promise<void> {
    const others = [...entries].filter(([name]) => name !== MANIFEST);
    const listed = others.map(([name, bytes]) => ({ name, sha256: sha256(bytes).toString('hex') }));
    const manifest = how === 'withManifest' ? manifestOf(listed) : entries.get(MANIFEST);
    return this.put(new Map([[MANIFEST, manifest ?? Buffer.alloc(0)], ...others]));
  }

  async put(entries: ReadonlyMap<string, Buffer>): Promise<void> {
    const written = [...entries].map(([name, bytes]) => ({ name, compress: true, open: () => inOne(bytes) }));
    writeFileSync(this.file, Buffer.concat(await archiveOf(written).toArray()));
  }

  bytes(): Promise<Buffer> {
    return readFile(this.file);
  }

  destroy(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A Merkle tree over the log (RFC 9162), told as plainly as the standard does. */
  private async prove(ordinals: readonly number[]): Promise<BundleProofs> {
    const { events } = await this.store.readAll({ after: 0, limit: 1_000 });
    const leaves = events.map(eventLeaf);
    const proofs = ordinals.map((ordinal) => ({
      ordinal,
      leaf: (leaves[ordinal - 1] ?? Buffer.alloc(0)).toString('hex'),
      path: pathTo(ordinal - 1, leaves).map((hash) => hash.toString('hex')),
    }));
    const head = {
      format: 'taizhang-head',
      version: 1,
      log: (leaves[0] ?? Buffer.alloc(0)).toString('hex'),
      size: leaves.length,
      root: rootOf(leaves).toString('hex'),
      time: '2024-04-10T00:00:00.000Z',
    } as const;
    const signature = signer.sign(Buffer.from(canonicalJson(head))).toString('base64');
    return { head, publicKey: signer.publicKey, signature, proofs, notYet: [] };
  }
}

async function* inOne(bytes: Buffer) {
  yield bytes;
}

function rootOf(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (leaves.length === 1 && only) return only;
  const half = splitOf(leaves.length);
  return sha256(Buffer.concat([Buffer.of(1), rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half))]));
}

function pathTo(at: number, leaves: readonly Buffer[]): readonly Buffer[] {
  if (leaves.length <= 1) return [];
  const half = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
  return at < half ? [...pathTo(at, left), rootOf(right)] : [...pathTo(at - half, right), rootOf(left)];
}

function splitOf(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1));
}
