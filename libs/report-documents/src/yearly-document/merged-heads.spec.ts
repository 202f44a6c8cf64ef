import fc from 'fast-check';
import { depthOf, mergedHeads } from './merged-heads';

describe('heads merged from paths', () => {
  it('gives neighbours with the same beginning one head', () => {
    const paths = [['申请人情况', '自然人'], ['申请人情况', '法人或其他组织', '其他'], ['总计']];
    expect(mergedHeads(paths)).toEqual([
      { text: '申请人情况', path: 0, paths: 2, level: 0, levels: 1 },
      { text: '自然人', path: 0, paths: 1, level: 1, levels: 2 },
      { text: '法人或其他组织', path: 1, paths: 1, level: 1, levels: 1 },
      { text: '其他', path: 1, paths: 1, level: 2, levels: 1 },
      { text: '总计', path: 2, paths: 1, level: 0, levels: 3 },
    ]);
  });

  it('merges the same words only under the same group', () => {
    const paths = [
      ['行政复议', '结果', '维持'],
      ['行政诉讼', '结果', '维持'],
    ];
    expect(mergedHeads(paths).map(({ text, paths: shared }) => [text, shared])).toEqual([
      ['行政复议', 1],
      ['结果', 1],
      ['维持', 1],
      ['行政诉讼', 1],
      ['结果', 1],
      ['维持', 1],
    ]);
  });

  it('never shares the last label: each row has its own', () => {
    expect(mergedHeads([['总计'], ['总计']]).map(({ path }) => path)).toEqual([0, 1]);
  });

  const label = fc.constantFrom('甲', '乙', '丙');
  const anyPaths = fc.array(fc.array(label, { minLength: 1, maxLength: 4 }), { maxLength: 12 });

  it('covers every level of every path once', () => {
    fc.assert(
      fc.property(anyPaths, (paths) => {
        const covered = mergedHeads(paths).flatMap((head) =>
          Array.from({ length: head.paths * head.levels }, (_, index) =>
            JSON.stringify([head.path + (index % head.paths), head.level + Math.floor(index / head.paths)]),
          ),
        );
        expect(covered).toHaveLength(paths.length * depthOf(paths));
        expect(new Set(covered).size).toBe(covered.length);
      }),
      { seed: 3 },
    );
  });

  it('keeps every path readable: its labels stand over it in their order', () => {
    fc.assert(
      fc.property(anyPaths, (paths) => {
        const heads = mergedHeads(paths);
        for (const [path, labels] of paths.entries()) {
          const over = heads.filter((head) => head.path <= path && path < head.path + head.paths);
          expect(over.toSorted((a, b) => a.level - b.level).map(({ text }) => text)).toEqual(labels);
        }
      }),
      { seed: 3 },
    );
  });
});
