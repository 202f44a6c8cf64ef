import type { Block, YearlyDocument } from '../yearly-document/document';
import { escapeMarkup } from '../escape-markup';
import { STYLES } from './styles';
import { htmlTable } from './table';

/**
 * A complete page. Its `<article>` stands alone: styles are inline and there is no script, so it can be copied into
 * the editor of a website.
 */
export function renderHtml(document: YearlyDocument): string {
  const { position, calendar, rules } = document.provenance;
  const meta = {
    author: document.agency,
    'taizhang:position': String(position),
    'taizhang:calendar': calendar,
  };
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(document.title)}</title>`,
    ...Object.entries({ ...meta, 'taizhang:rules': rules }).map(
      ([name, content]) => `<meta name="${name}" content="${escapeMarkup(content)}">`,
    ),
    '</head>',
    `<body style="${STYLES.page}">`,
    htmlArticle(document),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function htmlArticle(document: YearlyDocument): string {
  const { notice, titleLines, year, preamble, sections, signature, foot } = document;
  const signed = [escapeMarkup(signature.agency), marked(signature.date, signature.dateBlank)];
  return [
    `<article lang="zh-CN" style="${STYLES.article}">`,
    ...(notice ? [`<p role="alert" style="${STYLES.notice}">${escapeMarkup(notice)}</p>`] : []),
    `<h1 style="${STYLES.title}">${titleLines.map(escapeMarkup).join('<br>')}</h1>`,
    ...preamble.map((block) => htmlBlock(block, year)),
    ...sections.flatMap(({ heading, blocks }) => [
      htmlBlock({ kind: 'heading', level: 1, text: heading }, year),
      ...blocks.map((block) => htmlBlock(block, year)),
    ]),
    `<p style="${STYLES.signature}">${signed.join('<br>')}</p>`,
    ...(foot ? [htmlBlock({ kind: 'scopeNote', text: foot }, year)] : []),
    '</article>',
  ].join('\n');
}

function htmlBlock(block: Block, year: number): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="${STYLES.paragraph}">${marked(block.text, block.blank)}</p>`;
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return `<${tag} style="${STYLES.headings[block.level - 1]}">${escapeMarkup(block.text)}</${tag}>`;
    }
    case 'table':
      return htmlTable(block.table, year);
    case 'scopeNote':
      return `<p style="${STYLES.scopeNote}">${escapeMarkup(block.text)}</p>`;
  }
}

function marked(text: string, blank: boolean): string {
  const escaped = escapeMarkup(text);
  return blank ? `<mark style="${STYLES.blank}">${escaped}</mark>` : escaped;
}
