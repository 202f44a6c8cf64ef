import type { UploadRefusal } from '../papers/attach-document';

const MEGABYTE = 1024 * 1024;

const SENTENCES: { readonly [Code in UploadRefusal]: (mostBytes: number) => string } = {
  Empty: () => '文件是空的，请重新选择。',
  TooLarge: (mostBytes) => `文件超过 ${Math.floor(mostBytes / MEGABYTE)} 兆字节，请压缩或者分开上传。`,
  KindNotAccepted: () =>
    '这种文件不能附入：请用 PDF、OFD、图片（PNG、JPEG、TIFF、WebP、BMP）、docx、xlsx、txt 或者录音录像（mp3、m4a、wav、mp4）。',
  ActiveContent: () =>
    '网页、SVG、程序、带宏的或者旧版 Office 文件可能带有程序，不能附入：请另存为 PDF 或者 docx。',
  NameDisagrees: () => '文件的扩展名与内容不符，请核对文件后再上传。',
  TooManyDocuments: () => '一件申请最多附入 500 份材料，请合并后再上传。',
  OtherFileUnderKey: () => '同一个 Idempotency-Key 已经用于另一个文件，请换一个。',
};

export function uploadRefusalSentence(code: UploadRefusal, mostBytes: number): string {
  return SENTENCES[code](mostBytes);
}
