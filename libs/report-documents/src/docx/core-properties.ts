import { escapeMarkup } from '../escape-markup';
import type { FileInfo } from '../file-info';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';

/** Part `docProps/core.xml`, without the time of day: whose paper it is, of what, and what it rests on. */
export function coreProperties({ title, agency, subject, description }: FileInfo): string {
  const properties = [
    ['dc:title', title],
    ['dc:subject', subject],
    ['dc:creator', agency],
    ['dc:description', description],
    ['dc:language', 'zh-CN'],
    ['cp:lastModifiedBy', agency],
  ] as const;
  const elements = properties.map(([name, text]) => `<${name}>${escapeMarkup(text)}</${name}>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="${PACKAGE}" xmlns:dc="http://purl.org/dc/elements/1.1/">${elements.join('')}</cp:coreProperties>`;
}
