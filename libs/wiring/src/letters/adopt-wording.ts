import { letterSettingsAdopted, letterSettingsStream, recordEntry } from '@taizhang/case-handling';
import type { LetterAct, WritePorts } from '@taizhang/case-handling';
import { isTemplateKind, parseTemplate } from '@taizhang/letters';
import type { LocalDate } from '@taizhang/deadlines';
import { canonicalJson } from '@taizhang/case-handling';
import type { LetterKind } from '@taizhang/request-case';
import type { RefusedField } from '../recording/recorded-answer';
import { templateRefusals } from './sentences';

interface Adopting {
  readonly agency: string;
  readonly commandId: string;
  readonly recordedBy: string;
  readonly expectedVersion?: number;
}

export interface AdoptSettingsOrder extends Adopting {
  /** Everything but the act's name. */
  readonly settings: { readonly [field: string]: unknown };
}

export interface AdoptTemplateOrder extends Adopting {
  readonly kind: LetterKind;
  readonly adoptedOn: LocalDate;
  /** Null goes back to the built-in wording. */
  readonly template: string | null;
}

export type AdoptAnswer =
  | { readonly status: 'recorded'; readonly version: number }
  | { readonly status: 'refused'; readonly refused: readonly RefusedField[] }
  | { readonly status: 'changed'; readonly actualVersion: number };

export function adoptSettings(order: AdoptSettingsOrder, ports: WritePorts): Promise<AdoptAnswer> {
  return adopt(
    order,
    letterSettingsAdopted.parse({ act: 'LetterSettingsAdopted', ...order.settings }),
    ports,
  );
}

/** A wording that cannot be read is refused, every fault with its line. */
export async function adoptTemplate(order: AdoptTemplateOrder, ports: WritePorts): Promise<AdoptAnswer> {
  const { kind, adoptedOn, template } = order;
  if (!isTemplateKind(kind)) {
    const message = '这种文书是表格，不能换模板。';
    return { status: 'refused', refused: [{ field: 'kind', code: 'NoTemplateForForm', message }] };
  }
  const reading = template === null ? null : parseTemplate(kind, template);
  if (reading && !reading.ok) return { status: 'refused', refused: templateRefusals(reading.faults) };
  return adopt(order, { act: 'LetterTemplateAdopted', adoptedOn, kind, template }, ports);
}

async function adopt(order: Adopting, body: LetterAct, ports: WritePorts): Promise<AdoptAnswer> {
  const { agency, commandId, recordedBy, expectedVersion } = order;
  const answer = await recordEntry(
    {
      ...{ stream: letterSettingsStream(agency), agency, body, commandId, recordedBy },
      ...(expectedVersion === undefined ? {} : { expectedVersion }),
      decide: (events) => {
        const last = events.findLast((event) => sameSubject(event.body, body));
        return last && canonicalJson({ ...last.body }) === canonicalJson({ ...body })
          ? 'AlreadyAdopted'
          : null;
      },
    },
    ports,
  );
  if (answer.status !== 'refused') return answer;
  const message = '与现行的设置相同，没有需要登记的内容。';
  return { status: 'refused', refused: [{ field: null, code: answer.code, message }] };
}

function sameSubject(one: { readonly act: string }, other: LetterAct): boolean {
  if (one.act !== other.act) return false;
  return other.act !== 'LetterTemplateAdopted' || ('kind' in one && one.kind === other.kind);
}
