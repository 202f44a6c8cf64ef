import type { EventStore } from '@taizhang/event-store';
import { ProofDesk, Sealer, signerOf } from '@taizhang/history-proof';
import type { Sealed, Signer } from '@taizhang/history-proof';
import { adoptNextSealerKey, openNextSealerKey, openSealerKey } from '@taizhang/key-vault';
import type { Pool } from 'pg';
import type { Config } from '../config';
import { QuestionError } from '../question-error';
import { sealingSentence } from '../wording/sealing';

type SealingConfig = Pick<Config, 'keysFolder' | 'dataFolder' | 'anchorsFile' | 'sealMinutes'>;

/** What signs the history: the sealer with its key and its file. */
export interface Sealing {
  /** Longest time between two heads while something is recorded. */
  readonly everyMinutes: number;
  /** @throws SealingError where a person must look first */
  seal(): Promise<Sealed>;
  /** Signs, and hands over to a new key, which signs from then on. @throws SealingError as `seal` */
  changeKey(): Promise<Sealed>;
  /**
   * 32 bytes, base64; the key is made where nothing was signed yet.
   * @throws QuestionError where the key at hand is not the one whose turn it is: it would vouch for nothing
   */
  publicKey(): Promise<string>;
}

export interface Proofs {
  readonly proofDesk: ProofDesk;
  readonly sealing: Sealing;
}

export function openProofs(config: SealingConfig, pool: Pool, store: EventStore): Proofs {
  const proofDesk = new ProofDesk(pool);
  const signer = () => signerNow(config, proofDesk);
  const { anchorsFile } = config;
  const sealer = new Sealer({ store, pool, anchorsFile, signer, now: () => new Date() });
  return {
    proofDesk,
    sealing: {
      everyMinutes: config.sealMinutes,
      seal: () => sealer.seal(),
      changeKey: async () => {
        const next = signerOf(await openNextSealerKey(config));
        const sealed = await sealer.handOver(next.publicKey);
        if (sealed.head) await adoptNextSealerKey(config);
        return sealed;
      },
      publicKey: async () => {
        const { publicKey } = await signer();
        const last = await proofDesk.latestHead();
        if (last === null || publicKey === (last.head.nextKey ?? last.publicKey)) return publicKey;
        throw new QuestionError('NoSealerKey', sealingSentence({ code: 'OtherSealerKey' }));
      },
    },
  };
}

/** The key whose turn it is. A crash may have come between the head that hands over and the change of the file. */
async function signerNow(config: SealingConfig, desk: ProofDesk): Promise<Signer> {
  const signer = signerOf(await openSealerKey(config));
  const named = (await desk.latestHead())?.head.nextKey;
  if (named === undefined || named === signer.publicKey) return signer;
  const next = signerOf(await openNextSealerKey(config));
  if (next.publicKey !== named) return signer;
  await adoptNextSealerKey(config);
  return next;
}
