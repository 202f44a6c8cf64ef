import { PasswordHasher, OWASP_COST } from './password-hash';
import { judgePassword } from './password-rules';

const NAMES = ['wangfang', '王芳', 'A0101'];

describe('which passwords are taken 密码规则', () => {
  it.each([
    ['春风又绿江南岸 2026', null],
    ['correct horse battery staple', null],
    ['tPw8-xk2Q-vv9L', null],
    ['短密码 abc', 'PasswordTooShort'],
    ['x'.repeat(201), 'PasswordTooLong'],
    ['unbelievable', 'PasswordCommon'],
    ['UNBELIEVABLE', 'PasswordCommon'],
    ['blue WangFang lantern', 'PasswordHoldsName'],
    ['夜雨寄北寄给a0101何当共剪', 'PasswordHoldsName'],
    ['aaaaaaaaaaaa', 'PasswordTooSimple'],
    ['qwertyuiopqw', 'PasswordTooSimple'],
    ['202601012026', 'PasswordTooSimple'],
    [`${'p4ssw0rd'.repeat(5)} 春风又绿江南岸`, 'PasswordTooSimple'],
  ])('%s: %s', async (password, refusal) => {
    expect(await judgePassword(password, NAMES)).toBe(refusal);
  });

  it('counts characters as people do, and takes full-width letters for the same', async () => {
    expect(await judgePassword('𠮷野家𠮷野家𠮷野家1', NAMES)).toBe('PasswordTooShort');
    expect(await judgePassword('ＵＮＢＥＬＩＥＶＡＢＬＥ', NAMES)).toBe('PasswordCommon');
  });

  it('is hashed as OWASP asks, and known again however it was typed', async () => {
    const hasher = new PasswordHasher();
    const hash = await hasher.hash('ｗide and narrow');
    expect(hash).toContain('$argon2id$v=19$m=19456');
    expect(OWASP_COST).toEqual({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    expect(await hasher.verify(hash, 'wide and narrow')).toBe(true);
    expect(await hasher.verify(hash, 'wide and narrov')).toBe(false);
    expect(await hasher.verify(null, 'nobody')).toBe(false);
    expect(await hasher.isOutdated(hash)).toBe(false);
    expect(await new PasswordHasher({ ...OWASP_COST, timeCost: 3 }).isOutdated(hash)).toBe(true);
  });
});
