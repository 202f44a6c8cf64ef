import type { LetterParagraph } from './letter';
import { actsOf } from './letter-case';
import type { LetterScene } from './scene';
import { chineseDate } from './chinese';

const ROOM = '＿＿＿＿＿＿＿＿';

/** 征求意见确认函: the third party fills it in by hand and sends it back; it names the letter that asked. */
export function confirmationParagraphs({ the, wish }: LetterScene): readonly LetterParagraph[] {
  const { consultation } = wish;
  const asked = actsOf(the, 'ThirdPartyConsulted').find((act) => act.consultation === consultation);
  const letter = the.file.letters.find(
    (one) => one.kind === 'thirdPartyConsultation' && one.consultation === consultation,
  );
  const number = letter?.documentNumber ? `（${letter.documentNumber}）` : '';
  const sent = asked ? `${chineseDate(asked.sentOn)}发出的` : '';
  return [
    `你机关${sent}政府信息公开征求意见书${number}，本人（本单位）已于＿＿＿年＿＿月＿＿日收到。对其中与本人（本单位）有关的政府信息，现确认意见如下：`,
    '□　同意公开。',
    '□　不同意公开。理由：',
    ROOM.repeat(3),
    ROOM.repeat(3),
    '□　部分同意公开。同意公开的内容和不同意公开部分的理由：',
    ROOM.repeat(3),
    ROOM.repeat(3),
    `签名（盖章）：${ROOM}`,
    `联系电话：${ROOM}`,
    '日期：＿＿＿年＿＿月＿＿日',
  ].map((text) => ({ text, blank: false }));
}
