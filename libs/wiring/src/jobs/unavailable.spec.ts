import { AuditUnavailableError } from '@taizhang/audit-log';
import { KeyVaultError } from '@taizhang/key-vault';
import { unavailableSentence } from './unavailable';

const terminated = Object.assign(new Error('terminated'), { code: '57P01', severity: 'FATAL' });

describe('what may be tried again later', () => {
  it.each([
    [new AuditUnavailableError(new Error('disk full')), /^查阅留痕暂时写不进去/],
    [new AuditUnavailableError(terminated), /^数据库暂时连不上/],
    [new KeyVaultError('NotAccessible', '/etc/taizhang/keys', 'read-only'), /^密钥目录暂时不能读写/],
  ])('%s is told in one sentence, which names no place on the server', (error, sentence) => {
    expect(unavailableSentence(error)).toMatch(sentence);
    expect(unavailableSentence(error)).not.toContain('/etc');
  });

  it('is not a fault of the program, nor a wrong key', () => {
    expect(unavailableSentence(new TypeError('bug'))).toBeNull();
    expect(unavailableSentence(new KeyVaultError('WrongMasterKey', 'vault', 'wrong'))).toBeNull();
  });
});
