import path from 'node:path';
import { configFrom } from './config';

describe('configuration', () => {
  it('works without any setting', () => {
    expect(configFrom({})).toEqual({
      dataFolder: path.resolve('data'),
      keysFolder: path.resolve('keys'),
      databaseUrl: null,
      kurrentUrl: null,
      mail: null,
      rulesFile: null,
      redisUrl: null,
      spoolFolder: path.resolve('spool'),
      blobsFolder: path.resolve('blobs'),
      documentBytes: 50 * 1024 * 1024,
      anchorsFile: path.resolve('anchors', 'heads.ndjson'),
      sealMinutes: 60,
      worker: 'inside',
      host: '127.0.0.1',
      port: 3000,
      staff: {
        idleMinutes: 30,
        hours: 12,
        publicUrl: null,
        trustedProxies: null,
        singleSignOn: null,
        administrator: null,
      },
    });
  });

  it('takes an empty setting for none', () => {
    expect(configFrom({ TAIZHANG_DATA: '', DATABASE_URL: '' }).databaseUrl).toBeNull();
  });

  it.each([
    [{ TAIZHANG_DATA: '/srv/t', TAIZHANG_KEYS: '/srv/t/keys' }, '密钥不能放在数据目录里'],
    [{ TAIZHANG_DATA: '/srv/t', TAIZHANG_SPOOL: '/srv/t/spool' }, '不能放在数据目录里'],
    [{ TAIZHANG_DATA: '/srv/t', TAIZHANG_BLOBS: '/srv/t/blobs' }, '材料不能放在数据目录里'],
    [{ TAIZHANG_DATA: '/srv/t', TAIZHANG_ANCHORS: '/srv/t/heads.ndjson' }, '锚定文件不能放在数据目录里'],
    [{ SEAL_MINUTES: '61' }, '至少每小时'],
    [{ TAIZHANG_DOCUMENT_MB: '0' }, 'TAIZHANG_DOCUMENT_MB'],
    [{ REDIS_URL: 'localhost:6379' }, 'redis://'],
    [{ WORKER: 'none' }, 'inside 或 outside'],
    [{ HOST: '0.0.0.0' }, '须写明 PUBLIC_URL'],
    [{ HOST: 'http://x' }, 'HOST 须为网络地址'],
    [{ PUBLIC_URL: 'taizhang' }, 'PUBLIC_URL 须为'],
    [{ SESSION_IDLE_MINUTES: '0' }, 'SESSION_IDLE_MINUTES'],
    [{ SESSION_HOURS: '100' }, 'SESSION_HOURS'],
    [{ OIDC_ISSUER: 'https://sso.example.gov.cn' }, 'OIDC_CLIENT_ID'],
    [{ OIDC_ISSUER: 'https://sso.example.gov.cn', OIDC_CLIENT_ID: 'x' }, '须写明 PUBLIC_URL'],
    [{ OIDC_ISSUER: 'http://sso.example.gov.cn', OIDC_CLIENT_ID: 'x' }, '须以 https://'],
    [{ TRUSTED_PROXIES: 'all of them' }, 'TRUSTED_PROXIES'],
    [{ TRUSTED_PROXIES: '10.0.0.5,1.2.3.400' }, 'TRUSTED_PROXIES'],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES'],
    [{ TRUSTED_PROXIES: '10.0.0.0/0' }, 'TRUSTED_PROXIES'],
    [{ TAIZHANG_ADMIN_LOGIN: 'root' }, '须一起写明'],
    [{ EVENT_STORE: 'kurrent' }, '须写明 KURRENTDB_URL'],
    [{ EVENT_STORE: 'mysql' }, 'postgres 或 kurrent'],
    [{ EVENT_STORE: 'kurrent', KURRENTDB_URL: 'http://x' }, 'kurrentdb://'],
    [{ PORT: 'x' }, 'PORT 须为端口号'],
    [{ DATABASE_URL: 'mysql://x' }, 'postgres://'],
  ])('says in one sentence what is wrong with %j', (env, sentence) => {
    expect(() => configFrom(env)).toThrow(sentence);
  });
});
