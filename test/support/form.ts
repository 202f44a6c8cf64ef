const BOUNDARY = 'taizhang-test-boundary';

export type FormFields = Readonly<Record<string, string>>;
export interface FormFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** A form with one file, as a browser sends it. */
export function form(
  fields: FormFields,
  file: FormFile,
): { readonly headers: { readonly 'content-type': string }; readonly payload: Buffer } {
  const text = Object.entries(fields)
    .map(
      ([name, value]) =>
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join('');
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: ${file.type}\r\n\r\n`;
  const payload = Buffer.concat([
    Buffer.from(text + head),
    file.bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
  return { headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }, payload };
}

export const textFile = {
  name: '信封.txt',
  type: 'text/plain',
  bytes: Buffer.from('来信信封，邮戳清楚。\n'),
};
