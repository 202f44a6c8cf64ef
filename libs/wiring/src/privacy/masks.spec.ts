import { seed } from '@test/seed';
import fc from 'fast-check';
import { maskedAddress, maskedEmail, maskedIdNumber, maskedName, maskedPhone } from './masks';

describe('masks 脱敏', () => {
  it.each([
    ['张三', '张*'],
    ['张小三', '张*三'],
    ['张小小三', '张**三'],
    ['欧阳锋', '欧阳*'],
    ['欧阳小锋', '欧阳*锋'],
    ['欧阳', '欧*'],
    ['丁', '*'],
    [' 张三 ', '张*'],
    ['阿不都·热合曼', '阿***'],
    ['John Smith', 'J***'],
  ])('show of the name %s only %s', (name, shown) => expect(maskedName(name)).toBe(shown));

  it.each([
    ['110101199003071234', '110101********1234'],
    ['11010119900307123X', '110101********123X'],
    ['110101900307123', '110101*****7123'],
    ['110101 19900307 1234', '110101********1234'],
    ['E12345678', '***78'],
    ['1234', '***'],
  ])('show of the identity number %s only %s', (number, shown) => expect(maskedIdNumber(number)).toBe(shown));

  it.each([
    ['13800138000', '138****8000'],
    ['138-0013-8000', '138****8000'],
    ['0573-85012345', '***45'],
    ['12345', '***'],
  ])('show of the phone %s only %s', (phone, shown) => expect(maskedPhone(phone)).toBe(shown));

  it.each([
    ['浙江省嘉兴市平湖市当湖街道三港路 1 号', '浙江省嘉兴市平湖市***'],
    ['北京市东城区和平路九十九号', '北京市东城区***'],
    ['内蒙古自治区锡林郭勒盟苏尼特右旗赛汉塔拉镇', '内蒙古自治区锡林郭勒盟苏尼特右旗***'],
    ['上海市阳光小区 3 号楼', '上海市***'],
    ['和平路九十九号', '***'],
    ['No. 1 Peace Road', '***'],
  ])('show of the address %s only %s', (address, shown) => expect(maskedAddress(address)).toBe(shown));

  it.each([
    ['zhangsan@example.com', 'z***@example.com'],
    ['nobody', '***'],
    ['@example.com', '***'],
  ])('show of the address %s only %s', (email, shown) => expect(maskedEmail(email)).toBe(shown));

  it('never show the whole of any text', () => {
    const masks = [maskedName, maskedIdNumber, maskedPhone, maskedAddress, maskedEmail];
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('*') && text.trim() !== '');
        for (const mask of masks) expect(mask(text)).not.toContain(text.trim());
      }),
      { seed },
    );
  });
});
