/** This program's version, named where an event asks for a newer one; a test holds it equal to package.json's. */
export const PROGRAM_VERSION = '0.1.0';
