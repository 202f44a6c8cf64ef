const ENDINGS: { readonly [mediaType: string]: string } = {
  'application/pdf': 'pdf',
  'application/ofd': 'ofd',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/tiff': 'tif',
  'image/webp': 'webp',
  'image/bmp': 'bmp',
  'text/plain': 'txt',
  'audio/mpeg': 'mp3',
  'audio/x-m4a': 'm4a',
  'audio/wav': 'wav',
  'video/mp4': 'mp4',
};

const LONGEST_TITLE = 40;
/** What a file system or an archive would take for more than a name. */
const NOT_IN_A_NAME = /[\p{C}\\/:*?"<>|]/gu;

interface Named {
  readonly number: number;
  readonly title: string;
  readonly mediaType: string | null;
  /** Where a paper has several files. */
  readonly part: number | null;
}

/** `材料/007 补正告知书.pdf`: reads in the order of the list on any machine. */
export function fileName({ number, title, mediaType, part }: Named): string {
  const clean = Array.from(title.replace(NOT_IN_A_NAME, '').trim()).slice(0, LONGEST_TITLE).join('');
  const ending = ENDINGS[mediaType ?? ''] ?? 'bin';
  const parted = part === null ? '' : `-${part}`;
  return `材料/${String(number).padStart(3, '0')}${parted} ${clean || '材料'}.${ending}`;
}
