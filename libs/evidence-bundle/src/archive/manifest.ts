/** One line an entry, as `sha256sum -c` reads it on any machine. */
export const MANIFEST = 'MANIFEST.sha256';

const LINE = /^([0-9a-f]{64}) {2}(.+)$/;

export interface Listed {
  readonly name: string;
  readonly sha256: string;
}

export function manifestOf(entries: readonly Listed[]): Buffer {
  return Buffer.from(entries.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''));
}

/** Null where it is no list of hashes. */
export function readManifest(bytes: Buffer): readonly Listed[] | null {
  const text = bytes.toString('utf8');
  if (!text.endsWith('\n')) return null;
  const lines = text
    .slice(0, -1)
    .split('\n')
    .map((line) => LINE.exec(line));
  return lines.every((line) => line !== null)
    ? lines.map(([, sha256 = '', name = '']) => ({ name, sha256 }))
    : null;
}

export type ManifestFault =
  'NoManifest' | 'ManifestUnreadable' | 'EntryMissing' | 'EntryChanged' | 'EntryNotListed';

/** The first entry that is not what the manifest says, or that it does not know; null where all fits. */
export function manifestFault(
  listed: readonly Listed[],
  found: readonly Listed[],
): { readonly fault: ManifestFault; readonly entry: string } | null {
  const there = new Map(found.map(({ name, sha256 }) => [name, sha256]));
  for (const { name, sha256 } of listed) {
    const now = there.get(name);
    if (now === undefined) return { fault: 'EntryMissing', entry: name };
    if (now !== sha256) return { fault: 'EntryChanged', entry: name };
  }
  const known = new Set([MANIFEST, ...listed.map(({ name }) => name)]);
  const strange = found.find(({ name }) => !known.has(name));
  return strange ? { fault: 'EntryNotListed', entry: strange.name } : null;
}
