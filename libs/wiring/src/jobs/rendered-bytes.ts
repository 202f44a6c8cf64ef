import type { QueryBus } from '@nestjs/cqrs';
import type { OrderOf } from '@taizhang/jobs';
import type { ReportTexts } from '@taizhang/report-documents';
import { AskReport, AskReportDocument } from '../messages';

/** A document before it is laid down. */
export interface RenderedBytes {
  readonly bytes: Uint8Array;
  readonly missingCharacters: readonly string[];
  readonly unfinishedImport?: string;
}

/** The yearly report in the format asked for, as known at the order's position. */
export async function renderedBytes(
  { agency, year, knownAt, format, landscape }: OrderOf<'renderReport'>,
  texts: ReportTexts | undefined,
  queries: QueryBus,
): Promise<RenderedBytes> {
  if (format === 'json') {
    const answer = await queries.execute(new AskReport({ agency, year, knownAt }));
    const bytes = Buffer.from(`${JSON.stringify(answer, null, 2)}\n`);
    return { bytes, missingCharacters: [], unfinishedImport: answer.unfinishedImport };
  }
  const layout = { tableThree: landscape ? 'landscape' : 'portrait' } as const;
  return queries.execute(new AskReportDocument({ agency, year, knownAt, format, texts, layout }));
}
