/** Why a file cannot be read as a register at all. */
export type WorkbookFaultCode =
  'NotAWorkbook' | 'OldFormat' | 'PasswordProtected' | 'EmptyFile' | 'TooLarge' | 'Damaged' | 'NoRegister';

/** Ends the reading of a file that is no readable register. The message is for the person who chose the file. */
export class UnreadableWorkbookError extends Error {
  override readonly name = 'UnreadableWorkbookError';

  constructor(readonly code: WorkbookFaultCode) {
    super(SENTENCES[code]);
  }
}

const SENTENCES: { readonly [Code in WorkbookFaultCode]: string } = {
  NotAWorkbook: '这个文件不是 XLSX 工作簿，请用 Excel 或者 WPS 另存为 .xlsx 后再导入。',
  OldFormat: '这个文件是旧格式的 .xls 工作簿，请用 Excel 或者 WPS 另存为 .xlsx 后再导入。',
  PasswordProtected: '这个工作簿设了打开密码，请取消密码后再导入。',
  EmptyFile: '这个文件是空的，请核对文件。',
  TooLarge: '这个工作簿展开后太大，不予读取；请按年度分成几个文件再导入。',
  Damaged: '这个工作簿已经损坏，读不下去；请用 Excel 或者 WPS 打开、另存一次再导入。',
  NoRegister:
    '这个工作簿里没有一个工作表有“受理编号”这一列；请用 taizhang template 生成的模板，或者把表头改成模板的列名。',
};
