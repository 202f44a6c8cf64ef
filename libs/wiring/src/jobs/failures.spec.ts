import { StreamContestedError } from '@taizhang/case-handling';
import { StoreBusyError } from '@taizhang/event-store';
import { FinalJobError } from '@taizhang/jobs';
import { ConfigError } from '../config';
import { QuestionError } from '../question-error';
import { finalIfSo, jobFailureOf } from './failures';

const coded = (code: string, more: object = {}) => Object.assign(new Error('…'), { code, ...more });
const unknownAgency = new QuestionError('UnknownAgency', '没有机关 A9 的登记。');

describe('a job that fails', () => {
  it.each([
    ['an agency that is not there', unknownAgency],
    ['a setting that cannot be used', new ConfigError('密钥不能放在数据目录里。')],
  ])('is not tried again after %s', (_, error) => {
    expect(finalIfSo(error)).toBeInstanceOf(FinalJobError);
  });

  it.each([
    ['the database that went away', coded('ECONNREFUSED', { syscall: 'connect' })],
    ['a name that is not found for the moment', coded('ENOTFOUND')],
    ['a busy log', Object.create(StoreBusyError.prototype)],
    ['a case that others write', Object.create(StreamContestedError.prototype)],
    ['a full disk', coded('ENOSPC')],
    ['a bug', new TypeError('x is not a function')],
  ])('is tried again after %s', (_, error) => {
    expect(finalIfSo(error)).toBe(error);
  });

  it('answers with its code and a sentence, and never with the words of a bug', () => {
    expect(jobFailureOf(unknownAgency)).toEqual({ code: 'UnknownAgency', message: '没有机关 A9 的登记。' });
    const { code, message } = jobFailureOf(new TypeError('cannot read 张三'));
    expect(code).toBe('TypeError');
    expect(message).toMatch(/^程序出了错.*。$/);
  });
});
