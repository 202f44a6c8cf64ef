import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadReport } from './read-report';

/** What another program finds in a PDF: its structure as a screen reader has it, and where every word stands. */
export interface ReadPdf extends ReadReport {
  readonly info: Readonly<Record<string, unknown>>;
  readonly outline: readonly string[];
  readonly pages: readonly ReadPage[];
  /** P, H1, H2 … of each of the texts. */
  readonly roles: readonly string[];
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PlacedWord[];
  /** Stand outside the structure: page numbers, heads printed again. */
  readonly artifacts: readonly string[];
}

/** In points from the page's lower left corner. */
export interface PlacedWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

interface Element {
  readonly role: string;
  readonly text: string;
  readonly children: readonly Element[];
}

export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const pages: (ReadPage & { readonly elements: readonly Element[] })[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1)
    pages.push(await readPage(await pdf.getPage(number)));
  const { info } = await pdf.getMetadata();
  const outline = (await pdf.getOutline()) ?? [];
  await task.destroy();
  const texts = pages.flatMap(({ elements }) => elements.filter(({ role }) => role !== 'Table'));
  return {
    info: { ...info },
    outline: outline.map(({ title }) => title),
    pages,
    texts: texts.map(({ text }) => text),
    roles: texts.map(({ role }) => role),
    tables: tablesOf(pages.map(({ elements }) => elements)).map((rows) => ({ rows })),
  };
}

async function readPage(page: PDFPageProxy): Promise<ReadPage & { readonly elements: readonly Element[] }> {
  const [, , width = 0, height = 0] = page.view;
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const words = markedWords(items);
  const textOf = (id: string) =>
    words
      .filter((word) => word.id === id)
      .map(({ text }) => text)
      .join('');
  const tree = elementOf(await page.getStructTree(), textOf);
  const artifacts = words.filter(({ id }) => id === '').map(({ text }) => text);
  return { width, height, words, artifacts, elements: tree.children[0]?.children ?? [] };
}

type Items = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'];

/** Every word and the id of the marked content that it stands in; none in an artifact. */
function markedWords(items: Items): readonly (PlacedWord & { readonly id: string })[] {
  let id = '';
  return items.flatMap((item) => {
    if (!('str' in item)) {
      if (item.type !== 'endMarkedContent') id = item.id ?? '';
      return [];
    }
    const [, , , , x = 0, y = 0] = item.transform.map(Number);
    const { str: text, width, height: size } = item;
    return text.trim() === '' ? [] : [{ id, text, x, y, width, size }];
  });
}

interface TreeNode {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

function elementOf(node: TreeNode | null, textOf: (id: string) => string): Element {
  const nodes = node?.children ?? [];
  const own = nodes.map(({ id }) => (id === undefined ? '' : textOf(id))).join('');
  const children = nodes.filter(({ role }) => role !== undefined).map((child) => elementOf(child, textOf));
  return { role: node?.role ?? '', text: own, children };
}

/** A table that begins a page where one ended the page before is the same one: each page fills what it shows. */
function tablesOf(pages: readonly (readonly Element[])[]): readonly string[][][] {
  const tables: string[][][] = [];
  let open = false;
  for (const element of pages.flat()) {
    const isTable = element.role === 'Table';
    const rows = element.children.map(({ children }) => children.map(({ text }) => text));
    if (isTable && open) tables.push(filled(tables.pop() ?? [], rows));
    else if (isTable) tables.push(rows);
    open = isTable;
  }
  return tables;
}

function filled(table: readonly string[][], more: readonly string[][]): string[][] {
  return table.map((row, y) => row.map((text, x) => text + (more[y]?.[x] ?? '')));
}
