type Sentence = (subject: string, detail: string) => string;

/** Why the embedded PostgreSQL cannot run: a stable code, and the one sentence that the person at the terminal reads. */
const REFUSALS = {
  PlatformNotSupported: (platform) =>
    `本机系统（${platform}）没有随附的 PostgreSQL，请用环境变量 DATABASE_URL 指定一个外部数据库。`,
  ProgramsMissing: (path) => `找不到随附的 PostgreSQL 程序（${path}），请在程序目录重新执行 npm ci。`,
  NoUnprivilegedAccount: () =>
    `PostgreSQL 不能以 root 身份运行，而本机既没有 postgres 用户也没有 nobody 用户，请改用普通用户运行本程序。`,
  PathNotTraversable: (barrier, account) =>
    `以 root 运行时数据库改用 ${account} 用户的身份，而该用户无权进入 ${barrier}：` +
    `请把 TAIZHANG_DATA 设到它能进入的目录（例如 /var/lib/taizhang）。`,
  FolderNotWritable: (folder, reason) =>
    `数据目录 ${folder} 无法写入（${reason}）：请检查目录权限，或用 TAIZHANG_DATA 另指定一个目录。`,
  SocketFolderTaken: (folder) =>
    `数据库套接字目录 ${folder} 已被其他用户占用，为安全起见不予使用：请删除它，或把 TAIZHANG_DATA 设到较短的路径。`,
  NotACluster: (folder) =>
    `目录 ${folder} 不是空目录，也不是数据库目录：请移走其中的文件，或用 TAIZHANG_DATA 另指定一个目录。`,
  ClusterVersionDiffers: (folder, versions) =>
    `数据库目录 ${folder} 由另一版本的 PostgreSQL 建立（${versions}），本程序不能打开，请使用原来的程序版本。`,
  ClusterNotMade: (folder, reason) => `在 ${folder} 建立数据库失败：${reason}`,
  StartFailed: (folder, reason) => `数据库启动失败（数据目录 ${folder}）：${reason}`,
  StartTimedOut: (folder, seconds) =>
    `等待数据库就绪超过 ${seconds} 秒仍未成功（数据目录 ${folder}），请查看其中的 postgres.log 后再试。`,
  StopTimedOut: (folder, seconds) =>
    `数据库在 ${seconds} 秒内没有停止（数据目录 ${folder}）；数据没有损失，它写完后会自行停止。`,
} satisfies Readonly<Record<string, Sentence>>;

export type EmbeddedPostgresRefusal = keyof typeof REFUSALS;

/** The embedded PostgreSQL cannot be used; `message` is ready to be shown as it stands. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly code: EmbeddedPostgresRefusal,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export function refusal(
  code: EmbeddedPostgresRefusal,
  subject: string,
  detail = '',
  cause?: unknown,
): EmbeddedPostgresError {
  const sentences: Readonly<Record<EmbeddedPostgresRefusal, Sentence>> = REFUSALS;
  return new EmbeddedPostgresError(code, sentences[code](subject, detail), { cause });
}

/** What the launcher reports while it works. */
export const NOTICES = {
  makingCluster: '首次使用，正在建立数据库……',
  copyingPrograms: '数据库程序所在目录受限，正在把它复制到数据目录……',
  adopted: '已连接到正在运行的数据库。',
  waiting: '数据库正在启动或恢复，请稍候……',
  left: '仍有其他程序在使用数据库，保留其运行。',
} as const;
