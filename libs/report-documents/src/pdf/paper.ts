import PDFDocument from 'pdfkit';
import type { FileInfo } from '../file-info';
import { WEIGHTS, fontFile } from './fonts';
import type { Weight } from './fonts';
import { PAGE_NUMBER_BELOW, PAGE_NUMBER_SIZE, pageFormat } from './page-format';
import type { Orientation, PageFormat } from './page-format';
import { textWidth } from './type';
import type { Type } from './type';

export type Element = PDFKit.PDFStructureElement;

/** Rounding of lengths never moves a line to the next page. */
const HAIR = 0.01;
const PAGE_NUMBER: Type = { weight: 400, size: PAGE_NUMBER_SIZE, leading: PAGE_NUMBER_SIZE, tracking: 0 };
const FACE: Record<Weight, string> = { 400: 'regular', 700: 'bold' };

/**
 * Pages that are written from top to bottom. Every text belongs to an element of the document's structure or is an
 * artifact (page numbers, rules, repeated heads), so that a screen reader reads the report and nothing twice.
 */
export class Paper {
  /** Where the next thing begins, from the page's top. */
  y = 0;
  format: PageFormat = pageFormat('portrait');
  readonly root: Element;
  private orientation: Orientation | undefined;
  private pages = 0;
  private section: PDFKit.PDFOutline | undefined;
  private readonly pdf: PDFKit.PDFDocument;
  private readonly bytes: Promise<Buffer>;

  constructor(info: FileInfo) {
    this.pdf = openPdf(info);
    this.bytes = collected(this.pdf);
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  startPage(orientation: Orientation): void {
    this.endPage();
    this.orientation = orientation;
    this.format = pageFormat(orientation);
    const { width, height } = this.format;
    this.pdf.addPage({ size: [width, height], margin: 0 });
    this.pages += 1;
    this.y = this.format.top;
  }

  has(room: number): boolean {
    return room <= this.format.bottom - this.y + HAIR;
  }

  get atTop(): boolean {
    return this.y <= this.format.top + HAIR;
  }

  isLaid(orientation: Orientation): boolean {
    return this.orientation === orientation;
  }

  element(tag: string, parent: Element = this.root, title?: string): Element {
    const element = this.pdf.struct(tag, title === undefined ? {} : { title });
    parent.add(element);
    return element;
  }

  /** What is drawn inside is the element's content. */
  contentOf(element: Element, tag: string, draw: () => void): void {
    const content = this.pdf.markStructureContent(tag);
    draw();
    this.pdf.endMarkedContent();
    element.add(content);
  }

  artifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  /** Writes one line from a point on its baseline. */
  write(
    text: string,
    [x, y]: readonly [number, number],
    { weight, size, tracking }: Type,
    color = '#000000',
  ): void {
    if (text === '') return;
    const options = { lineBreak: false, baseline: 'alphabetic', characterSpacing: tracking } as const;
    this.pdf.font(FACE[weight]).fontSize(size).fillColor(color).text(text, x, y, options);
  }

  fill(x: number, y: number, [width, height]: readonly [number, number], color: string): void {
    this.pdf.rect(x, y, width, height).fill(color);
  }

  frame(x: number, y: number, [width, height]: readonly [number, number]): void {
    this.pdf.lineWidth(0.5).rect(x, y, width, height).stroke('#000000');
  }

  /** An entry of the outline; deeper ones stand under the last section. */
  bookmark(title: string, level: number): void {
    if (level === 1) this.section = this.pdf.outline.addItem(title, { expanded: false });
    else (this.section ?? this.pdf.outline).addItem(title);
  }

  finish(): Promise<Buffer> {
    this.endPage();
    this.root.end();
    this.pdf.end();
    return this.bytes;
  }

  /** Odd pages are numbered at the right, even ones at the left, one character from the edge. */
  private endPage(): void {
    if (this.pages === 0) return;
    const text = `— ${this.pages} —`;
    const { left, right, bottom } = this.format;
    const inset = PAGE_NUMBER_SIZE;
    const x = this.pages % 2 === 1 ? right - inset - textWidth(text, PAGE_NUMBER) : left + inset;
    this.artifact('Pagination', () => this.write(text, [x, bottom + PAGE_NUMBER_BELOW + inset], PAGE_NUMBER));
  }
}

function openPdf({ title, agency, description, datedOn }: FileInfo): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: {
      Title: title,
      Author: agency,
      Subject: description,
      Creator: 'Taizhang',
      Producer: 'Taizhang',
      CreationDate: new Date(`${datedOn}T00:00:00Z`),
    },
  });
  for (const weight of WEIGHTS) pdf.registerFont(FACE[weight], fontFile(weight));
  return pdf;
}

function collected(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
