import { Command, CommanderError } from 'commander';
import { failureSentence } from '@taizhang/wiring';
import { CHINESE_HELP } from './chinese-help';
import { accountCommand } from './commands/account';
import { agencyCommand } from './commands/agency';
import { calendarCommand } from './commands/calendar';
import { compareCommand } from './commands/compare';
import { deadlineCommand } from './commands/deadline';
import { demoCommand } from './commands/demo';
import { eraseCommand } from './commands/erase';
import { explainCommand } from './commands/explain';
import { exportCommand } from './commands/export';
import { headsCommand } from './commands/heads';
import { historyCommand } from './commands/history';
import { importCommand } from './commands/import';
import { importLogCommand } from './commands/import-log';
import { jobCommand } from './commands/job';
import { registerCommand } from './commands/register';
import { reportCommand } from './commands/report';
import { sampleCommand } from './commands/sample';
import { schemaCommand } from './commands/schema';
import { sealCommand } from './commands/seal';
import { templateCommand } from './commands/template';
import { verifyCommand } from './commands/verify';
import { verifyBundleCommand } from './commands/verify-bundle';
import { CommandFailure, EXIT } from './exit-codes';
import type { ExitCode } from './exit-codes';
import { say } from './print/output';
import { usageSentence } from './usage-sentence';

/** Runs one command and answers its exit code; never a stack trace for what a person can mend. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  try {
    await program().parseAsync([...argv]);
    return EXIT.done;
  } catch (error) {
    return failed(error);
  }
}

/** The library's own error lines are not printed: `usageSentence` says them. */
const QUIET = { outputError: () => undefined };

/** In the order of the help. */
const COMMANDS = [
  templateCommand,
  importCommand,
  reportCommand,
  registerCommand,
  deadlineCommand,
  explainCommand,
  historyCommand,
  verifyCommand,
  verifyBundleCommand,
  eraseCommand,
  headsCommand,
  sealCommand,
  accountCommand,
  agencyCommand,
  exportCommand,
  importLogCommand,
  compareCommand,
  calendarCommand,
  jobCommand,
  schemaCommand,
  sampleCommand,
  demoCommand,
];

function program(): Command {
  const taizhang = new Command('taizhang')
    .description('台账：依申请公开办理与年度报告。每个数字、每个期限都说得出来历。')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(false)
    .configureHelp(CHINESE_HELP)
    .configureOutput(QUIET)
    .exitOverride();
  const commands = COMMANDS.map((made) => made());
  for (const command of commands.flatMap((one) => [one, ...one.commands])) {
    command
      .helpOption('-h, --help', '显示帮助')
      .helpCommand(false)
      .exitOverride()
      .configureHelp(CHINESE_HELP)
      .configureOutput(QUIET);
  }
  for (const command of commands) taizhang.addCommand(command);
  return taizhang;
}

function usage(error: CommanderError): ExitCode {
  if (error.exitCode === 0) return EXIT.done;
  if (error.code !== 'commander.help') say(usageSentence(error));
  return EXIT.usage;
}

function failed(error: unknown): ExitCode {
  if (error instanceof CommanderError) return usage(error);
  if (error instanceof CommandFailure) {
    say(error.message);
    return error.exitCode;
  }
  const sentence = failureSentence(error);
  if (sentence === null) throw error;
  say(sentence);
  return EXIT.refused;
}
