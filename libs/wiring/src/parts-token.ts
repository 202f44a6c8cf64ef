/** The name under which Nest hands the joined parts to handlers. */
export const PARTS = Symbol('Parts');
