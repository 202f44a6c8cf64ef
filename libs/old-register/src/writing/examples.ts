import { localDate as day } from '@taizhang/deadlines';
import type { LegalAct } from '@taizhang/request-case';
import { rowsOfCase } from './rows-of-case';
import type { WrittenRow } from './rows-of-case';

/** Two invented cases: one corrected, extended and partly open; one refused, reviewed and taken to court. */
const FIRST: readonly LegalAct[] = [
  {
    act: 'ApplicationSubmitted',
    submittedOn: day('2024-02-02'),
    channel: 'signedMail',
    applicant: {
      category: 'naturalPerson',
      name: '申请人甲',
      phone: '13800000000',
      address: '某市某区某路1号',
    },
    items: ['某项目的环评批复', '某项目的施工图审查意见'],
    wantedForm: '纸质',
    wantedDelivery: '邮寄',
    number: '2024-001',
  },
  { act: 'ReceiptFixed', receivedOn: day('2024-02-05'), basis: 'signedFor' },
  {
    act: 'CorrectionNoticeIssued',
    issuedOn: day('2024-02-08'),
    points: ['请写明项目的名称'],
    correctBy: day('2024-02-28'),
  },
  { act: 'CorrectionReceived', receivedOn: day('2024-02-26') },
  { act: 'ExtensionNotified', notifiedOn: day('2024-03-20'), workingDays: 20 },
  {
    act: 'ReplyDecided',
    decidedOn: day('2024-04-15'),
    documentNumber: '某公复〔2024〕1号',
    outcomes: [
      { item: 1, outcome: 'granted' },
      { item: 2, outcome: 'unavailable.notHeld' },
    ],
  },
  { act: 'ReplyDispatched', dispatchedOn: day('2024-04-16'), method: 'post' },
  { act: 'ReplyDelivered', deliveredOn: day('2024-04-18') },
];

const SECOND: readonly LegalAct[] = [
  {
    act: 'ApplicationSubmitted',
    submittedOn: day('2024-03-04'),
    channel: 'internet',
    applicant: {
      category: 'business',
      name: '某某有限公司',
      idNumber: '91000000000000000X',
      email: 'jia@example.com',
    },
    items: ['某供货合同'],
    number: '2024-002',
  },
  { act: 'ReceiptFixed', receivedOn: day('2024-03-05'), basis: 'confirmed' },
  { act: 'ThirdPartyConsulted', consultation: '1', sentOn: day('2024-03-11'), receivedOn: day('2024-03-13') },
  { act: 'ThirdPartyReplied', consultation: '1', repliedOn: day('2024-03-22'), opinion: 'objects' },
  {
    act: 'ReplyDecided',
    decidedOn: day('2024-04-10'),
    documentNumber: '某公复〔2024〕2号',
    outcomes: [{ item: 1, outcome: 'denied.thirdParty' }],
  },
  { act: 'ReplyDispatched', dispatchedOn: day('2024-04-10'), method: 'email' },
  { act: 'ReviewAccepted', review: '某政复〔2024〕8号', acceptedOn: day('2024-05-06') },
  { act: 'ReviewConcluded', review: '某政复〔2024〕8号', concludedOn: day('2024-07-01'), result: 'upheld' },
  {
    act: 'LitigationAccepted',
    suit: '（2024）某行初5号',
    acceptedOn: day('2024-07-12'),
    defendants: ['self', 'reviewOrgan'],
  },
  {
    act: 'InstanceConcluded',
    suit: '（2024）某行初5号',
    concludedOn: day('2024-11-20'),
    result: 'claimsRejected',
  },
];

/** One row of 台账 each. */
export function exampleRows(): readonly WrittenRow[] {
  return [
    ...rowsOfCase('2024-001', FIRST).rows.slice(0, 1),
    ...rowsOfCase('2024-002', SECOND).rows.slice(0, 1),
  ];
}
