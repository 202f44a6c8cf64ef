const LOGIN = /^[\p{L}\p{N}][\p{L}\p{N}_.@-]{1,63}$/u;

/** A login as it is compared: width and case make no difference. */
export function foldedLogin(given: string): string {
  return given.trim().normalize('NFKC').toLowerCase();
}

/** Letters of any script, digits, `_ . @ -`; 2 to 64 of them. */
export function isLogin(folded: string): boolean {
  return LOGIN.test(folded);
}
