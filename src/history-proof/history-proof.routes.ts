import { z } from 'zod';
import { atRequest } from '../door/places';
import { defineRoute } from '../door/route';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A head as it was signed: Ed25519 over the canonical JSON (RFC 8785) of `head`. */
const signed = {
  head: z.object({
    format: z.literal('taizhang-head'),
    version: z.literal(1),
    log: hash,
    size: z.int(),
    root: hash,
    time: z.string(),
    nextKey: z.string().optional(),
  }),
  publicKey: z.string(),
  signature: z.string(),
};
const head = z.object({ number: z.int(), ...signed });
const proof = z.object({ ordinal: z.int(), leaf: hash, path: z.array(hash) });
const size = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

export const listHeads = defineRoute({
  method: 'GET',
  path: 'heads',
  operation: 'proof.read',
  summary: '历史的签名，从早到晚；after 是上一页最后一个签名的号',
  query: z.strictObject({
    after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  answer: z.object({ heads: z.array(head) }),
});

export const readLatestHead = defineRoute({
  method: 'GET',
  path: 'heads/latest',
  operation: 'proof.read',
  summary: '历史的最新签名；还没有签名时为 null',
  answer: z.object({ latest: head.nullable() }),
});

export const readInclusionProofs = defineRoute({
  method: 'GET',
  path: 'agencies/:agency/requests/:request/inclusion-proofs',
  operation: 'case.read',
  summary: '这件申请的每条登记都在签名的历史里（存在证明，RFC 9162）；还没有签名时为 null',
  params: atRequest,
  answer: z.object({
    inclusion: z.object({ ...signed, proofs: z.array(proof), notYet: z.array(z.int()) }).nullable(),
  }),
});

export const readConsistencyProof = defineRoute({
  method: 'GET',
  path: 'consistency-proof',
  operation: 'proof.read',
  summary: '较早的签名是较晚的签名的开头（一致性证明，RFC 9162）；from、to 是两个签名各自的条数',
  query: z.strictObject({ from: size, to: size }),
  answer: z.object({ first: z.object(signed), second: z.object(signed), path: z.array(hash) }),
});

export const readPublicKey = defineRoute({
  method: 'GET',
  path: 'public-key',
  operation: 'proof.read',
  summary: '现在签名所用的公钥（PEM）和它的指纹',
  answer: z.object({ pem: z.string(), fingerprint: hash }),
});
