import { handedIn, transferred } from '@test/acts';
import { givenFile } from '@test/given-file';
import { assigned } from '@test/office-acts';
import { handlerFor } from './assignment';

const HEAD = 'account:head';

describe('assignment of a handler 指定承办人', () => {
  it('lets the last one assigned handle the case', () => {
    const { file } = givenFile(
      handedIn('2024-05-06'),
      [HEAD, assigned('2024-05-06', 'han')],
      [HEAD, assigned('2024-05-08', 'li')],
    );
    expect(handlerFor(file, 'A')).toBe('li');
    expect(file.assignments.map(({ handler }) => handler)).toEqual(['han', 'li']);
  });

  it('goes by the day it names, however late it was recorded', () => {
    const { file } = givenFile(
      handedIn('2024-05-06'),
      [HEAD, assigned('2024-05-08', 'li')],
      [HEAD, assigned('2024-05-06', 'han')],
    );
    expect(handlerFor(file, 'A')).toBe('li');
  });

  it('says nothing new of the one who handles it already, but may return to one before', () => {
    const file = givenFile(handedIn('2024-05-06'), [HEAD, assigned('2024-05-06', 'han')]);
    file.when(HEAD, assigned('2024-05-07', 'han')).thenRefused('AlreadyTheHandler', 'handler');
    file.when(HEAD, assigned('2024-05-07', 'li')).when(HEAD, assigned('2024-05-08', 'han')).thenRecorded();
  });

  it('is each agency’s own after a transfer', () => {
    const { file } = givenFile(
      [...handedIn('2024-05-06'), transferred('2024-05-15', 'B')],
      [HEAD, assigned('2024-05-06', 'han')],
    );
    expect([handlerFor(file, 'A'), handlerFor(file, 'B')]).toEqual(['han', null]);
  });
});
