const SLAB_BYTES = 4 * 1024 * 1024;

/**
 * A file's lines as bytes in large slabs: some 300 bytes a line instead of a decoded object of several kilobytes,
 * so that a county's hundred thousand cases stay under two hundred megabytes. Nothing touches the disk: the lines
 * hold personal data in the clear.
 */
export class Spool {
  private readonly slabs: Buffer[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private used = SLAB_BYTES;

  /** The number of lines kept. */
  get size(): number {
    return this.starts.length;
  }

  /** @returns the line's index. */
  add(text: string): number {
    const bytes = Buffer.byteLength(text);
    if (this.used + bytes > SLAB_BYTES) {
      this.slabs.push(Buffer.allocUnsafe(Math.max(SLAB_BYTES, bytes)));
      this.used = 0;
    }
    const slab = this.slabs.length - 1;
    this.slabs[slab]?.write(text, this.used);
    this.starts.push(slab * SLAB_BYTES + this.used);
    this.ends.push(this.used + bytes);
    this.used += bytes;
    return this.starts.length - 1;
  }

  at(index: number): string {
    const start = this.starts[index];
    if (start === undefined) throw new RangeError(`Line ${index} was not kept.`);
    const slab = this.slabs[Math.floor(start / SLAB_BYTES)];
    return slab?.toString('utf8', start % SLAB_BYTES, this.ends[index]) ?? '';
  }
}
