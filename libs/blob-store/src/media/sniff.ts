import { fileTypeFromBuffer } from 'file-type';
import { ACTIVE_ENDINGS, MEDIA_KINDS } from './media-kinds';
import type { KindRefusal } from './media-kinds';

/** How much of a document is looked at to tell its kind. */
export const HEAD_BYTES = 256 * 1024;

export type Sniffed = { readonly mediaType: string } | { readonly refusal: KindRefusal };

/** What the bytes are, whatever they are called; `head` is the document's beginning, `whole` that it is all of it. */
export async function sniff(head: Buffer, whole: boolean, name?: string): Promise<Sniffed> {
  const found = await fileTypeFromBuffer(head);
  const mediaType = found ? known(found, head) : textType(head, whole);
  const endings = MEDIA_KINDS[mediaType ?? ''];
  if (mediaType === null || !endings) return { refusal: refusalFor(found?.ext, head) };
  const ending = endingIn(name);
  return ending === null || endings.includes(ending) ? { mediaType } : { refusal: 'NameDisagrees' };
}

/** OFD (GB/T 33190) is an archive whose first entry names it. */
function known({ mime }: { readonly mime: string }, head: Buffer): string {
  if (mime === 'application/zip' && head.includes('OFD.xml')) return 'application/ofd';
  return mime;
}

function refusalFor(ending: string | undefined, head: Buffer): KindRefusal {
  const active = ending === undefined ? looksLikeMarkup(head) : ACTIVE_ENDINGS.has(ending);
  return active ? 'ActiveContent' : 'KindNotAccepted';
}

const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f]/;

/** Text in UTF-8 or GB 18030 that is no markup. */
function textType(head: Buffer, whole: boolean): string | null {
  if (looksLikeMarkup(head)) return null;
  return ['utf-8', 'gb18030'].some((encoding) => isText(head, encoding, whole)) ? 'text/plain' : null;
}

function isText(head: Buffer, encoding: string, whole: boolean): boolean {
  try {
    return !CONTROL.test(new TextDecoder(encoding, { fatal: true }).decode(head, { stream: !whole }));
  } catch {
    return false;
  }
}

const MARKUP = /<\s*(!doctype|html|head|body|script|svg|iframe|\?xml|xsl:)/i;

function looksLikeMarkup(head: Buffer): boolean {
  return MARKUP.test(head.toString('latin1'));
}

function endingIn(name: string | undefined): string | null {
  return /\.([^./\\]+)$/.exec(name ?? '')?.[1]?.toLowerCase() ?? null;
}

/** The media type of accepted bytes by their beginning; null for what is none of ours. */
export async function mediaTypeOf(head: Buffer): Promise<string | null> {
  const sniffed = await sniff(head, false);
  return 'mediaType' in sniffed ? sniffed.mediaType : null;
}
