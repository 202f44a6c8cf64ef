import { LETTER_KINDS } from '@taizhang/request-case';
import { z } from 'zod';
import { day, key, text } from './values';

/** 代字: it is the name of the series that it numbers, so it holds letters and digits only. */
export const letterDesignation = z.string().regex(/^[\p{L}\p{N}]{1,32}$/u);

/** What the agency's letters name beside the case 文书设置; holds from the day on which it was adopted. */
export const letterSettingsAdopted = z.strictObject({
  act: z.literal('LetterSettingsAdopted'),
  adoptedOn: day,
  /** 代字 of replies and of all other letters. */
  replyDesignation: letterDesignation,
  noticeDesignation: letterDesignation,
  /** 行政复议机关 and 有管辖权的人民法院, as the remedy clause names them. */
  reviewOrgan: key,
  court: key,
  onlineReviewAddress: key.optional(),
  /** 联系单位, never a person's name. */
  contactOffice: key,
  contactPhone: key,
  address: key.optional(),
  feePayment: text.optional(),
});

/** The agency's own wording of a kind of letter; null goes back to the built-in one. */
export const letterTemplateAdopted = z.strictObject({
  act: z.literal('LetterTemplateAdopted'),
  adoptedOn: day,
  kind: z.enum(LETTER_KINDS),
  template: text.nullable(),
});

export const letterActs = {
  LetterSettingsAdopted: letterSettingsAdopted,
  LetterTemplateAdopted: letterTemplateAdopted,
} as const;

export type LetterSettingsAdopted = Readonly<z.infer<typeof letterSettingsAdopted>>;
export type LetterTemplateAdopted = Readonly<z.infer<typeof letterTemplateAdopted>>;
export type LetterAct = LetterSettingsAdopted | LetterTemplateAdopted;
