import { append, appendHundred } from './append';
import { documents } from './documents';
import { http } from './http';
import { importing } from './import';
import { load } from './load';
import { processes } from './processes';
import { readAll } from './read-all';
import { rebuild } from './rebuild';
import { register } from './register';
import type { Workload } from './workload';
import { yearReport } from './year-report';

/** By the name that `--only` takes, in the order of the report. */
export const WORKLOADS: ReadonlyMap<string, Workload> = new Map([
  ['append', append],
  ['append-100', appendHundred],
  ['load', load],
  ['processes', processes],
  ['read-all', readAll],
  ['rebuild', rebuild],
  ['report', yearReport],
  ['documents', documents],
  ['import', importing],
  ['register', register],
  ['http', http],
]);
