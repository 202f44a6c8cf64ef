import type { BundleFaultCode } from '../evidence/read-bundle';

const SENTENCES: { readonly [Code in BundleFaultCode]: (place: string) => string } = {
  NotAnArchive: (place) => `${place} 不是证据包，或者已经损坏，请重新取得。`,
  EntryRepeated: (place) => `证据包里“${place}”出现了两次。`,
  EntryUnreadable: (place) => `证据包里“${place}”读不出来，文件已经损坏。`,
  EntryTooLarge: (place) => `证据包里“${place}”过大，不是本系统制作的。`,
  NoManifest: (place) => `证据包里没有摘要清单 ${place}。`,
  ManifestUnreadable: (place) => `摘要清单 ${place} 读不懂，已经被改动。`,
  EntryMissing: (place) => `证据包里缺少“${place}”。`,
  EntryChanged: (place) => `“${place}”与摘要清单不符，已经被改动。`,
  EntryNotListed: (place) => `“${place}”不在摘要清单上，是后来加进去的。`,
  RecordUnreadable: (place) => `“${place}”的内容读不懂，已经被改动，或者要用更新的版本核对。`,
  EventChanged: (place) => `${named(place)}与登记时的摘要不符，已经被改动。`,
  ActDiffers: (place) => `${named(place)}的内容与登记的不同，已经被改动。`,
  DerivedDiffers: (place) => `“${place}”与按登记重新计算的结果不同。`,
  PrintDiffers: (place) => `“${place}”与按登记重新印制的不同，已经被改动。`,
  EntryNotExpected: (place) => `“${place}”不属于这件申请的材料，是后来加进去的。`,
  DocumentDiffers: (place) => `材料“${place}”与登记的摘要不符，已经被改动。`,
  NoProofs: (place) =>
    `证据包里没有登记簿的证明（${place}），无法与所给的公钥或者锚定文件核对，请机关重新制作。`,
  NotInTheLog: (place) => `${named(place)}不在签名所证明的登记簿里。`,
  HeadNotSigned: (place) => `“${place}”中的签名不对，登记簿的证明不可信。`,
  HeadNotKnown: (place) => `“${place}”中的登记簿证明与所给的公钥或者锚定文件不符。`,
  HeadBeyondAnchors: (place) =>
    `证据包的证明签到第 ${place} 条，所给的锚定文件还没有那么新，请换较新的一份再核对。`,
};

/** `#14` is an event by its ordinal, anything else an entry. */
function named(place: string): string {
  return place.startsWith('#') ? `登记的第 ${place.slice(1)} 条` : `“${place}”`;
}

/** What of an evidence bundle does not fit, in one sentence. */
export function bundleFaultSentence(code: BundleFaultCode, place: string): string {
  return SENTENCES[code](place);
}
