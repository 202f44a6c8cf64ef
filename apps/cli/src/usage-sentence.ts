import type { CommanderError } from 'commander';

/** What makes no sense in a command, said in one sentence; the library itself speaks English. */
export function usageSentence({ code, message }: CommanderError): string {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  return `${SENTENCES[code]?.(quoted, message) ?? message}用 taizhang --help 查看用法。`;
}

const SENTENCES: { readonly [code: string]: ((quoted: string, message: string) => string) | undefined } = {
  'commander.unknownCommand': (name) => `没有 ${name} 这个命令。`,
  'commander.unknownOption': (name) => `没有 ${name} 这个选项。`,
  'commander.missingMandatoryOptionValue': (name) => `缺少选项 ${name}。`,
  'commander.optionMissingArgument': (name) => `选项 ${name} 后面缺少内容。`,
  'commander.missingArgument': (name) => `缺少${name}。`,
  'commander.excessArguments': () => '多写了内容，请核对。',
  'commander.invalidArgument': (name, message) => invalid(name, message),
};

/** Our own sentences come through; for a list of choices the library's own is put into words. */
function invalid(name: string, message: string): string {
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1];
  if (choices) return `${name} 只能写 ${choices.replaceAll(', ', '、')}。`;
  return /is invalid\. (.*)$/s.exec(message)?.[1] ?? message;
}
