import type { LocalDate } from '@taizhang/deadlines';

/** 规章 · 行政规范性文件 (art. 20(1)) */
export const DOCUMENT_KINDS = ['rules', 'normative'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** 行政许可 (art. 20(5)) · 行政处罚 · 行政强制 (art. 20(6)) */
export const DECISION_KINDS = ['licence', 'penalty', 'coercion'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** 废止 · 宣布失效 · 有效期届满 */
export const REPEAL_WAYS = ['repealed', 'declaredInvalid', 'expired'] as const;
export type RepealWay = (typeof REPEAL_WAYS)[number];

/** 制发: the day of promulgation, at the issuing or lead organ. */
export interface DocumentIssued {
  readonly act: 'DocumentIssued';
  readonly kind: DocumentKind;
  readonly number: string;
  readonly issuedOn: LocalDate;
}

/** 废止, also of a document of the declared stock that no act named. */
export interface DocumentRepealed {
  readonly act: 'DocumentRepealed';
  readonly kind: DocumentKind;
  readonly number: string;
  readonly repealedOn: LocalDate;
  readonly how: RepealWay;
}

/** 现行有效件数 as declared: the stock at the end of `on`. */
export interface StockDeclared {
  readonly act: 'StockDeclared';
  readonly kind: DocumentKind;
  readonly on: LocalDate;
  readonly count: number;
}

/** 处理决定数量 of a period inside one year, published or lawfully unpublished. */
export interface DecisionsCounted {
  readonly act: 'DecisionsCounted';
  readonly kind: DecisionKind;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly count: number;
}

/** 行政事业性收费 received in a period inside one year (art. 20(8)), in 万元 with at most six decimals. */
export interface FeesCollected {
  readonly act: 'FeesCollected';
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly amountWan: number;
}

/** A cell of the form of 2019 that no act gives. */
export interface FormFigure {
  readonly act: 'FormFigure';
  readonly year: number;
  readonly cell: string;
  readonly value: number;
}

/** A figure for the prose, never in a table. */
export interface FigureDeclared {
  readonly act: 'FigureDeclared';
  readonly year: number;
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
}

/** What an agency records of its proactive disclosure 主动公开: the acts behind table two. */
export type DisclosureAct =
  | DocumentIssued
  | DocumentRepealed
  | StockDeclared
  | DecisionsCounted
  | FeesCollected
  | FormFigure
  | FigureDeclared;

export type DisclosureActName = DisclosureAct['act'];
