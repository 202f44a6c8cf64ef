import { PORT } from './place';

/** For two cores and a few gigabytes; what is acknowledged is on the disk. */
const SETTINGS = {
  listen_addresses: '',
  port: String(PORT),
  unix_socket_permissions: '0700',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  wal_compression: 'on',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
} as const;

/** The log is kept in plain text: neither statements nor the values of violated keys belong in it. */
const DISCREET_LOG = {
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
} as const;

/** A crash of the machine may lose everything: for databases that a test makes and drops. */
const WITHOUT_DURABILITY = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  shared_buffers: '128MB',
} as const;

/** Arguments of `postgres`. Given at every start, so that a new version of this program brings its settings along. */
export function serverArguments(cluster: string, socketFolder: string, durable: boolean): readonly string[] {
  const settings = {
    ...SETTINGS,
    ...DISCREET_LOG,
    ...(durable ? {} : WITHOUT_DURABILITY),
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
  };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** The programs' messages are read by `launch.ts`, so they stay in English; no PG* variable of the shell gets in. */
export function programEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}
