/** Mail to staff over SMTP; the only home of nodemailer. */
export { Mailer } from './mailer';
export type { Mail, MailSettings } from './mailer';
