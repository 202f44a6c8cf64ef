import { readFailure, writeFailure } from './job-failure';

describe('why a job failed', () => {
  it('is read as it was written', () => {
    const failure = {
      code: 'LinesRefused',
      message: '有 1 处不能登记，整个文件都没有登记。',
      refused: [{ line: 2, field: null, code: 'UnknownAct', message: '没有这种行为。' }],
    };
    expect(readFailure(writeFailure(failure))).toEqual(failure);
  });

  it.each(['job stalled more than allowable limit', '{"code":1}', '', undefined])(
    'is told in a sentence of ours where BullMQ says %j',
    (stored) => {
      expect(readFailure(stored)).toMatchObject({
        code: 'WorkerLost',
        message: expect.stringMatching(/^执行这项任务的程序几次中途停止.*。$/),
      });
    },
  );
});
