/** The names under which Nest hands over what the background works with. */
export const BACKGROUND = Symbol('Background');
export const COUNTER = Symbol('Counter');
