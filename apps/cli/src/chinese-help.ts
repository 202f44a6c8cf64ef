import type { Argument, Command, HelpConfiguration, Option } from 'commander';

/** `--help` in Chinese: what the library itself would say in English. */
export const CHINESE_HELP: HelpConfiguration = {
  styleTitle: (title) => TITLES.get(title) ?? title,
  subcommandTerm: (command) => command.name(),
  commandUsage: usageOf,
  optionDescription: (option) => `${option.description}${choicesOf(option)}${defaultOf(option)}`,
};

const TITLES = new Map([
  ['Usage:', '用法：'],
  ['Options:', '选项：'],
  ['Commands:', '命令：'],
  ['Arguments:', '参数：'],
]);

function usageOf(command: Command): string {
  if (command.parent === null) return `${command.name()} <命令> [选项]`;
  const words = [...namesOf(command), ...command.registeredArguments.map(argumentTerm)];
  return [...words, '[选项]'].join(' ');
}

function namesOf(command: Command): readonly string[] {
  return command.parent === null ? [command.name()] : [...namesOf(command.parent), command.name()];
}

function argumentTerm(argument: Argument): string {
  return argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;
}

function choicesOf({ argChoices }: Option): string {
  return argChoices ? `（${argChoices.join('、')}）` : '';
}

function defaultOf({ defaultValue }: Option): string {
  return typeof defaultValue === 'string' || typeof defaultValue === 'number'
    ? `（不写就是 ${defaultValue}）`
    : '';
}
