export type KindRefusal = 'KindNotAccepted' | 'ActiveContent' | 'NameDisagrees';

/**
 * What may be attached to a case: papers that were scanned, letters, and recordings of calls; each with the endings
 * that its file may bear. Left out are kinds that can carry programs (HTML, SVG, the old office formats, those with
 * macros) and archives, in which anything may hide.
 */
export const MEDIA_KINDS: { readonly [mediaType: string]: readonly string[] } = {
  'application/pdf': ['pdf'],
  'application/ofd': ['ofd'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/tiff': ['tif', 'tiff'],
  'image/webp': ['webp'],
  'image/bmp': ['bmp'],
  'text/plain': ['txt'],
  'audio/mpeg': ['mp3'],
  'audio/x-m4a': ['m4a'],
  'audio/wav': ['wav'],
  'video/mp4': ['mp4'],
};

/** Kinds that a reader's program would run rather than show. */
export const ACTIVE_ENDINGS: ReadonlySet<string> = new Set([
  ...[
    'html',
    'htm',
    'xhtml',
    'mht',
    'svg',
    'xml',
    'js',
    'vbs',
    'hta',
    'exe',
    'dll',
    'bat',
    'cmd',
    'ps1',
    'sh',
  ],
  ...[
    'docm',
    'dotm',
    'xlsm',
    'xltm',
    'xlam',
    'pptm',
    'jar',
    'msi',
    'scr',
    'lnk',
    'elf',
    'swf',
    'cfb',
    'doc',
    'xls',
  ],
]);

/** The ending that a document of this media type is stored and sent under. */
export function endingOf(mediaType: string): string {
  return MEDIA_KINDS[mediaType]?.[0] ?? 'bin';
}
