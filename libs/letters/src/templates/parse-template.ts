import { ALLOWED, BLOCK_PLACEHOLDERS, INLINE_PLACEHOLDERS } from './placeholders';
import type { BlockPlaceholder, InlinePlaceholder, Placeholder, TemplateKind } from './placeholders';

/** A wording, read: paragraphs of text and placeholders. Nothing in it decides or repeats. */
export type TemplateLine =
  | { readonly kind: 'block'; readonly block: BlockPlaceholder }
  | { readonly kind: 'paragraph'; readonly parts: readonly TemplatePart[] };

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly value: InlinePlaceholder };

export type TemplateFaultCode =
  | 'UnknownPlaceholder'
  | 'PlaceholderOfAnotherKind'
  | 'BlockNotAlone'
  | 'UnclosedPlaceholder'
  | 'PlaceholderMissing'
  | 'TemplateEmpty';

export interface TemplateFault {
  readonly code: TemplateFaultCode;
  /** From 1; null where the fault is of the whole text. */
  readonly line: number | null;
  readonly placeholder: string | null;
}

export type TemplateReading =
  | { readonly ok: true; readonly lines: readonly TemplateLine[] }
  | { readonly ok: false; readonly faults: readonly TemplateFault[] };

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/gu;

/**
 * Reads the wording of a kind. A line is a paragraph, an empty one is passed over; `{{name}}` stands for a fact. Every
 * fault is told with its line.
 */
export function parseTemplate(kind: TemplateKind, text: string): TemplateReading {
  const read = text.split(/\r?\n/u).map((line, index) => readLine(kind, line.trim(), index + 1));
  const lines = read.flatMap(({ line }) => line ?? []);
  const faults = read.flatMap((one) => one.faults);
  const whole = lines.length === 0 ? [fault('TemplateEmpty')] : missing(kind, lines);
  const all = faults.length > 0 ? faults : whole;
  return all.length > 0 ? { ok: false, faults: all } : { ok: true, lines };
}

interface ReadLine {
  readonly line: TemplateLine | null;
  readonly faults: readonly TemplateFault[];
}

function readLine(kind: TemplateKind, text: string, line: number): ReadLine {
  if (text === '') return { line: null, faults: [] };
  const names = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  const faults = names.flatMap((name) => nameFault(kind, name, line));
  if (/\{\{|\}\}/u.test(text.replace(PLACEHOLDER, ''))) faults.push(fault('UnclosedPlaceholder', line));
  const block = names.find(isBlock);
  if (block === undefined) return { line: { kind: 'paragraph', parts: partsOf(text) }, faults };
  const alone = text.replace(PLACEHOLDER, '') === '' && names.length === 1;
  if (!alone) faults.push(fault('BlockNotAlone', line, block));
  return { line: { kind: 'block', block }, faults };
}

function nameFault(kind: TemplateKind, name: string, line: number): TemplateFault[] {
  if (!isInline(name) && !isBlock(name)) return [fault('UnknownPlaceholder', line, name)];
  const { needed, optional } = ALLOWED[kind];
  return [...needed, ...optional].includes(name) ? [] : [fault('PlaceholderOfAnotherKind', line, name)];
}

function partsOf(text: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const [whole, name = ''] = match;
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) });
    if (isInline(name)) parts.push({ kind: 'value', value: name });
    from = match.index + whole.length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

function missing(kind: TemplateKind, lines: readonly TemplateLine[]): readonly TemplateFault[] {
  const used = new Set<Placeholder>(lines.flatMap(placeholdersIn));
  return ALLOWED[kind].needed
    .filter((name) => !used.has(name))
    .map((name) => fault('PlaceholderMissing', null, name));
}

function placeholdersIn(line: TemplateLine): readonly Placeholder[] {
  if (line.kind === 'block') return [line.block];
  return line.parts.flatMap((part) => (part.kind === 'value' ? [part.value] : []));
}

function isInline(name: string): name is InlinePlaceholder {
  return INLINE_PLACEHOLDERS.some((one) => one === name);
}

function isBlock(name: string): name is BlockPlaceholder {
  return BLOCK_PLACEHOLDERS.some((one) => one === name);
}

function fault(
  code: TemplateFaultCode,
  line: number | null = null,
  placeholder: string | null = null,
): TemplateFault {
  return { code, line, placeholder };
}
