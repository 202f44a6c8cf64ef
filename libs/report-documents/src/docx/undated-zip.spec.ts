import { NotAZipError, undatedZip } from './undated-zip';

describe('a ZIP without its clock', () => {
  it('is refused where it is none', () => {
    expect(() => undatedZip(Buffer.from('PK no'))).toThrow(NotAZipError);
    expect(() => undatedZip(Buffer.alloc(100))).toThrow(NotAZipError);
  });
});
