import { existsSync, readFileSync } from 'node:fs';
import type { MailSettings } from '@taizhang/mail';
import { z } from 'zod';

/** The settings of mail, as they stand in the environment. */
export const mailEnvironment = {
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'SMTP_URL 须以 smtp:// 或 smtps:// 开头。' }).optional(),
  MAIL_FROM: z.string().optional(),
  SMTP_PASSWORD_FILE: z.string().optional(),
};

interface MailEnvironment {
  readonly SMTP_URL?: string;
  readonly MAIL_FROM?: string;
  readonly SMTP_PASSWORD_FILE?: string;
}

/** What is wrong with the settings together; null where nothing is. */
export function mailConfigFault({ SMTP_URL, MAIL_FROM, SMTP_PASSWORD_FILE }: MailEnvironment): string | null {
  if (SMTP_URL === undefined) return null;
  if (MAIL_FROM === undefined) return '写了 SMTP_URL 还须写 MAIL_FROM（发件人地址）。';
  if (SMTP_PASSWORD_FILE !== undefined && !existsSync(SMTP_PASSWORD_FILE)) {
    return `口令文件 ${SMTP_PASSWORD_FILE} 读不出来，请核对 SMTP_PASSWORD_FILE。`;
  }
  if (new URL(SMTP_URL).password !== '')
    return '口令不能写在 SMTP_URL 里：请放进文件，用 SMTP_PASSWORD_FILE 指明。';
  return null;
}

/** Null without a mail server: then reminders stand in the workspace alone. */
export function mailSettingsOf({
  SMTP_URL,
  MAIL_FROM,
  SMTP_PASSWORD_FILE,
}: MailEnvironment): MailSettings | null {
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return null;
  const password = SMTP_PASSWORD_FILE === undefined ? null : readFileSync(SMTP_PASSWORD_FILE, 'utf8').trim();
  return { smtpUrl: SMTP_URL, from: MAIL_FROM, password };
}
