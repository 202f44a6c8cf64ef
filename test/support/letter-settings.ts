import { localDate } from '@taizhang/deadlines';

/** 文书设置 of an agency as its head adopts them on a day. */
export const letterSettings = (adoptedOn: string) => ({
  adoptedOn: localDate(adoptedOn),
  replyDesignation: '某公复',
  noticeDesignation: '某公告',
  reviewOrgan: '某某市人民政府',
  court: '某某市某某区人民法院',
  contactOffice: '政务公开科',
  contactPhone: '000-00000000',
});
