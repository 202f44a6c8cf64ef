import { append, appendHundred } from './append';
import { load } from './load';
import { processes } from './processes';
import { readAll } from './read-all';
import type { Workload } from './workload';

/** By the name that `--only` takes, in the order of the report. */
export const WORKLOADS: ReadonlyMap<string, Workload> = new Map([
  ['append', append],
  ['append-100', appendHundred],
  ['load', load],
  ['processes', processes],
  ['read-all', readAll],
]);
