import { Command, CommanderError } from 'commander';
import { ConfigError, EmbeddedPostgresError, QuestionError } from '@taizhang/wiring';
import { deadlineCommand } from './commands/deadline';
import { explainCommand } from './commands/explain';
import { historyCommand } from './commands/history';
import { importCommand } from './commands/import';
import { registerCommand } from './commands/register';
import { reportCommand } from './commands/report';
import { schemaCommand } from './commands/schema';
import { verifyCommand } from './commands/verify';
import { CommandFailure, EXIT } from './exit-codes';
import type { ExitCode } from './exit-codes';
import { say } from './print/output';

/** Runs one command and answers its exit code; never a stack trace for what a person can mend. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  try {
    await program().parseAsync([...argv]);
    return EXIT.done;
  } catch (error) {
    return failed(error);
  }
}

function program(): Command {
  const taizhang = new Command('taizhang')
    .description('台账：依申请公开办理与年度报告。每个数字、每个期限都说得出来历。')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(false)
    .showHelpAfterError('用 --help 查看用法。')
    .exitOverride();
  const commands = [
    importCommand(),
    reportCommand(),
    registerCommand(),
    deadlineCommand(),
    explainCommand(),
    historyCommand(),
    verifyCommand(),
    schemaCommand(),
  ];
  for (const command of commands) {
    taizhang.addCommand(command.helpOption('-h, --help', '显示帮助').exitOverride());
  }
  return taizhang;
}

function failed(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof CommandFailure) {
    say(error.message);
    return error.exitCode;
  }
  if (
    error instanceof QuestionError ||
    error instanceof ConfigError ||
    error instanceof EmbeddedPostgresError
  ) {
    say(error.message);
    return EXIT.refused;
  }
  throw error;
}
