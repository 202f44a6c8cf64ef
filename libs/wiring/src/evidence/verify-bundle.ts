import { checkActs, checkDerived, checkDocuments } from './check-bundle';
import { checkProofs } from './check-proofs';
import type { ProofsChecked, Trusted } from './check-proofs';
import { BundleFaultError, readBundle } from './read-bundle';
import type { BundleFaultCode } from './read-bundle';
import { bundleFaultSentence } from '../wording/bundle-faults';

export interface BundleToVerify extends Trusted {
  readonly file: string;
}

export type BundleVerification =
  | {
      readonly ok: true;
      readonly agency: string;
      readonly request: string;
      readonly number: string | null;
      readonly asOf: string;
      readonly position: number;
      /** Whether it holds only what an agency knows that handed the case over; acts of others are left out then. */
      readonly part: boolean;
      readonly calendar: string;
      readonly papers: number;
      /** The papers with deadlines and lists were printed anew and are the same; not where another program made them. */
      readonly printsChecked: boolean;
      /** Null where the bundle brings none. */
      readonly proofs: ProofsChecked | null;
    }
  | {
      readonly ok: false;
      readonly code: BundleFaultCode;
      /** The entry, or `#` and the ordinal of the event. */
      readonly place: string;
      readonly message: string;
    };

/**
 * Checks a bundle on any machine, without database or network: its hashes, that the acts are those that were stored,
 * that every deadline and list follows from them, that every document is the one its act names, and that the log's
 * signed head vouches for them. The first thing that does not fit is named.
 */
export async function verifyBundle({ file, ...trusted }: BundleToVerify): Promise<BundleVerification> {
  try {
    const bundle = await readBundle(file);
    checkActs(bundle);
    const parts = await checkDerived(bundle);
    checkDocuments(bundle, parts);
    const proofs = await checkProofs(bundle, trusted);
    const { part = false, ...facts } = bundle.record.facts;
    const { agency, request, number, asOf, position } = facts;
    const { version: calendar } = bundle.record.calendar;
    const printsChecked = bundle.sameProgram;
    const papers = parts.items.length;
    const said = { agency, request, number, asOf, position, part };
    return { ok: true, ...said, calendar, papers, printsChecked, proofs };
  } catch (error) {
    if (!(error instanceof BundleFaultError)) throw error;
    const { code, place } = error;
    return { ok: false, code, place, message: bundleFaultSentence(code, place) };
  }
}
