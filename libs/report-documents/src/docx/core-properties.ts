import { escapeMarkup } from '../escape-markup';
import type { YearlyDocument } from '../yearly-document/document';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';

/** Part `docProps/core.xml`, without the time of day: whose report it is, of what year, and what its figures rest on. */
export function coreProperties({ title, agency, year, provenance }: YearlyDocument): string {
  const { position, calendar, rules } = provenance;
  const properties = [
    ['dc:title', title],
    ['dc:subject', `${year}年政府信息公开工作年度报告`],
    ['dc:creator', agency],
    ['dc:description', `登记至第${position}条；日历${calendar}；规则${rules}`],
    ['dc:language', 'zh-CN'],
    ['cp:lastModifiedBy', agency],
  ] as const;
  const elements = properties.map(([name, text]) => `<${name}>${escapeMarkup(text)}</${name}>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="${PACKAGE}" xmlns:dc="http://purl.org/dc/elements/1.1/">${elements.join('')}</cp:coreProperties>`;
}
