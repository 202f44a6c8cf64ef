import { DatabaseError } from 'pg';
import { isDatabaseLost } from './lost-database';

const coded = (code: string, more: object = {}) => Object.assign(new Error('…'), { code, ...more });

it.each([
  ['a refused connection', coded('ECONNREFUSED', { syscall: 'connect' })],
  ['a socket that is gone', coded('ENOENT', { syscall: 'connect' })],
  ['a server that stops', Object.assign(new DatabaseError('…', 1, 'error'), { code: '57P01' })],
  ['a broken session', new Error('Connection terminated unexpectedly')],
  ['what lies behind a failed append', new Error('append failed', { cause: coded('ECONNRESET') })],
  ['what lies behind a failed query', Object.assign(new Error('…'), { driverError: coded('08006') })],
])('knows %s', (_, error) => {
  expect(isDatabaseLost(error)).toBe(true);
});

it.each([
  ['a file that is missing', coded('ENOENT', { syscall: 'open' })],
  ['a broken rule of the tables', coded('23505')],
  ['a bug', new TypeError('x is not a function')],
  ['what is no error', 'ECONNREFUSED'],
])('does not take %s for it', (_, error) => {
  expect(isDatabaseLost(error)).toBe(false);
});
