import { Document, Packer } from 'docx';
import type { FileChild, ISectionOptions } from 'docx';
import { fileInfoOf } from '../file-info';
import type { Layout, YearlyDocument } from '../yearly-document/document';
import { coreProperties } from './core-properties';
import { docxBlock, docxSignature, opening } from './blocks';
import { fontTable } from './fonts';
import { pageNumbers, pageProperties, roomOn } from './page';
import { STYLES } from './styles';
import { undatedZip } from './undated-zip';

type Orientation = Layout['tableThree'];

/** The document in the look of a 公文 (GB/T 9704). Equal documents are equal bytes. */
export async function renderDocx(document: YearlyDocument, layout: Layout): Promise<Buffer> {
  const made = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: STYLES,
    sections: sheets(document, layout).map(sheet),
  });
  const own = [
    { path: 'word/fontTable.xml', data: fontTable() },
    { path: 'docProps/core.xml', data: coreProperties(fileInfoOf(document)) },
  ];
  return undatedZip(await Packer.toBuffer(made, false, own));
}

interface Sheet {
  readonly orientation: Orientation;
  readonly children: readonly FileChild[];
}

/** Pages of one orientation after another: table three turns the sheet if the layout says so. */
function sheets(document: YearlyDocument, { tableThree }: Layout): readonly Sheet[] {
  const parts: Sheet[] = [
    { orientation: 'portrait', children: [...opening(document), ...preamble(document)] },
  ];
  for (const section of document.sections) {
    const third = section.blocks.some((block) => block.kind === 'table' && block.table.code === 't3');
    const orientation = third ? tableThree : 'portrait';
    const heading = { kind: 'heading' as const, level: 1 as const, text: section.heading };
    const children = [heading, ...section.blocks].map((block) => docxBlock(block, roomOn(orientation)));
    parts.push({ orientation, children });
  }
  parts.push({
    orientation: 'portrait',
    children: [...docxSignature(document.signature), ...foot(document)],
  });
  return joined(parts);
}

function foot({ foot: text }: YearlyDocument): readonly FileChild[] {
  return text ? [docxBlock({ kind: 'scopeNote', text }, roomOn('portrait'))] : [];
}

function preamble(document: YearlyDocument): readonly FileChild[] {
  return document.preamble.map((block) => docxBlock(block, roomOn('portrait')));
}

/** Neighbours of one orientation share their pages. */
function joined(parts: readonly Sheet[]): readonly Sheet[] {
  return parts.reduce<readonly Sheet[]>((sofar, part) => {
    const last = sofar.at(-1);
    if (last?.orientation !== part.orientation) return [...sofar, part];
    return [...sofar.slice(0, -1), { ...last, children: [...last.children, ...part.children] }];
  }, []);
}

function sheet({ orientation, children }: Sheet): ISectionOptions {
  return { properties: pageProperties(orientation), footers: pageNumbers(), children };
}
