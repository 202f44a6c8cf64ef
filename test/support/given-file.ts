import { decideOffice, evolveOffice, EMPTY_FILE, foldCase, nextOfficeActs } from '@taizhang/request-case';
import type {
  OfficeAct,
  OfficeActName,
  OfficeFile,
  OfficeReasonCode,
  OfficeRefusal,
  OfficeRefusalCode,
  RequestCase,
} from '@taizhang/request-case';
import { AGENCY, givenCase, TODAY } from './given-case';
import type { GivenAct } from './given-case';

/** An office act and who did it: `['account:drafter', drafted('2024-05-20', 'R1')]`. */
export type Done = readonly [by: string, act: OfficeAct];

interface Scene {
  readonly file: OfficeFile;
  readonly request: RequestCase;
  readonly agency: string;
  readonly refusal: OfficeRefusal | null;
}

/** The office's file of a case. Every `then…` answers the same file again. */
export class GivenFile {
  constructor(private readonly scene: Scene) {}

  at(agency: string): GivenFile {
    return new GivenFile({ ...this.scene, agency });
  }

  when(...[by, act]: Done): GivenFile {
    const { file, request, agency } = this.scene;
    const refusal = decideOffice(file, request, { agency, act, by }, { today: TODAY });
    if (refusal) return new GivenFile({ ...this.scene, refusal });
    const entry = { ordinal: 1, version: 1, recordedAt: '', recordedBy: by, agency, act };
    return new GivenFile({ ...this.scene, file: evolveOffice(file, entry), refusal: null });
  }

  get file(): OfficeFile {
    return this.scene.file;
  }

  thenRecorded(): GivenFile {
    expect(this.scene.refusal).toBeNull();
    return this;
  }

  thenRefused(code: OfficeRefusalCode, field?: string): GivenFile {
    expect(this.scene.refusal).toMatchObject(field === undefined ? { code } : { code, field });
    return this;
  }

  thenNext(by: string, act: OfficeActName, reason: OfficeReasonCode | null): GivenFile {
    const found = nextOfficeActs({ ...this.scene, by }).find((next) => next.act === act);
    expect(found).toEqual(reason ? { act, allowed: false, reason } : { act, allowed: true });
    return this;
  }
}

/** A case that the law made so, and the office acts done in it; one that is refused fails the test. */
export function givenFile(acts: readonly GivenAct[], ...done: readonly Done[]): GivenFile {
  const request = acts.length === 0 ? foldCase([]) : givenCase(...acts).request;
  const empty = new GivenFile({ file: EMPTY_FILE, request, agency: AGENCY, refusal: null });
  return done.reduce((file, [by, act]) => file.when(by, act).thenRecorded(), empty);
}
