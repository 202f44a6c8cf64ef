import { randomFrom } from '@taizhang/sample-ledger';
import { openTestOffice } from '../support/office-under-test';
import type { OfficeUnderTest } from '../support/office-under-test';
import { everythingAsked } from './everything-asked';
import { mixedLedger } from './mixed-ledger';
import { shuffledLines, splitByRequests, splitInTime } from './parts-of-a-ledger';
import type { Parts } from './parts-of-a-ledger';
import { TODAY } from './told-line';
import type { ToldLine } from './told-line';

/** `TAIZHANG_ORDER_SEED=… npx jest test/orders` draws another ledger and other orders. */
const seed = process.env['TAIZHANG_ORDER_SEED'] ?? 'orders';
const random = randomFrom(seed);
const lines = mixedLedger(seed);
const agencies = [...new Set(lines.map(({ agency }) => agency))].toSorted();

const asTold: Parts = [lines];
const others: readonly { readonly how: string; readonly parts: Parts }[] = [
  { how: 'in one file, shuffled', parts: [shuffledLines(lines, random.fork('shuffled'))] },
  { how: 'in three files, request by request', parts: splitByRequests(lines, 3, random.fork('requests')) },
  { how: 'in four files that add later and earlier acts', parts: splitInTime(lines, 4, random.fork('time')) },
];

/** Files in which no rectification is missing that the store knows of. */
const wholeRequests = others.slice(0, 2);

const texts = (some: readonly ToldLine[]) => some.map(({ text }) => text);

async function importedOneByOne(parts: Parts): Promise<OfficeUnderTest> {
  const taizhang = await openTestOffice(TODAY);
  for (const part of parts) {
    const answer = await taizhang.importLines(texts(part));
    if (answer.refused.length > 0) await taizhang.close();
    expect(answer).toMatchObject({ lines: part.length, stored: part.length, alreadyThere: 0, refused: [] });
  }
  return taizhang;
}

async function toldAbout({ office }: OfficeUnderTest) {
  const told = [];
  for (const agency of agencies) told.push({ agency, ...(await everythingAsked(office, agency)) });
  return told;
}

describe(`${lines.length} acts, seed “${seed}”`, () => {
  let first: OfficeUnderTest | undefined;
  let expected: Awaited<ReturnType<typeof toldAbout>> = [];
  beforeAll(async () => {
    first = await importedOneByOne(asTold);
    expected = await toldAbout(first);
  });
  afterAll(() => first?.close());

  it.each(others)(
    '$how, they give the same register, clocks, reports and explanations',
    async ({ parts }) => {
      const second = await importedOneByOne(parts);
      try {
        expect(await toldAbout(second)).toEqual(expected);
      } finally {
        await second.close();
      }
    },
  );

  it.each(wholeRequests)('are all there already when they come again $how', async ({ parts }) => {
    for (const part of parts) {
      const answer = await first?.importLines(texts(part));
      expect(answer).toMatchObject({ stored: 0, alreadyThere: part.length, refused: [] });
    }
  });
});
