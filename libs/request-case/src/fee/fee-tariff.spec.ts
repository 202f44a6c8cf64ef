import { feeForApplications, feeForNthApplication, feeForPages } from './fee-tariff';

describe('the fee tariff 信息处理费标准 (国办函〔2020〕109号)', () => {
  it.each([
    [1, 0],
    [10, 0],
    [11, 100],
    [30, 100],
    [31, 200],
    [40, 200],
    [41, 300],
    [50, 300],
    [51, 400],
  ])('the %i. application of the month costs %i yuan 按件', (nth, yuan) => {
    expect(feeForNthApplication(nth)).toBe(yuan);
  });

  it.each([
    [0, 0],
    [10, 0],
    [11, 100],
    [30, 2000],
    [31, 2200],
    [35, 3000],
    [41, 4300],
  ])('%i applications in a month cost %i yuan 按件', (applications, yuan) => {
    expect(feeForApplications(applications)).toBe(yuan);
  });

  it.each([
    [0, 0],
    [30, 0],
    [31, 10],
    [68, 380],
    [100, 700],
    [101, 720],
    [200, 2700],
    [201, 2740],
    [250, 4700],
  ])('%i pages cost %i yuan 按量', (pages, yuan) => {
    expect(feeForPages(pages)).toBe(yuan);
  });
});
