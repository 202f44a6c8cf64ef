import type { HolidayArrangements } from './holiday-arrangements';

/**
 * The holiday notices of the General Office of the State Council (国务院办公厅关于部分节假日安排的通知).
 *
 * When a year's notice appears, add the year and raise the version; a figure once published names the version
 * that it was counted with. Later notices that changed a break are merged into it; both numbers are kept.
 * The days of December 2018 in the notice for 2019 are left out, because 2018 itself is without notice here.
 * Numbers, days of issue and days are CONFIRMED: read in copies of each notice.
 */
export const STATE_COUNCIL_NOTICES: HolidayArrangements = {
  version: '2026.1',
  years: [
    {
      year: 2019,
      notices: [
        { number: '国办发明电〔2018〕15号', issuedOn: '2018-12-04', mark: 'CONFIRMED' },
        { number: '国办发明电〔2019〕3号', issuedOn: '2019-03-22', mark: 'CONFIRMED', changed: 'labourDay' },
      ],
      breaks: [
        { festival: 'newYear', from: '2019-01-01', until: '2019-01-01', worked: [] },
        {
          festival: 'springFestival',
          from: '2019-02-04',
          until: '2019-02-10',
          worked: ['2019-02-02', '2019-02-03'],
        },
        { festival: 'tombSweeping', from: '2019-04-05', until: '2019-04-05', worked: [] },
        {
          festival: 'labourDay',
          from: '2019-05-01',
          until: '2019-05-04',
          worked: ['2019-04-28', '2019-05-05'],
        },
        { festival: 'dragonBoat', from: '2019-06-07', until: '2019-06-07', worked: [] },
        { festival: 'midAutumn', from: '2019-09-13', until: '2019-09-13', worked: [] },
        {
          festival: 'nationalDay',
          from: '2019-10-01',
          until: '2019-10-07',
          worked: ['2019-09-29', '2019-10-12'],
        },
      ],
    },
    {
      year: 2020,
      notices: [
        { number: '国办发明电〔2019〕16号', issuedOn: '2019-11-21', mark: 'CONFIRMED' },
        {
          number: '国办发明电〔2020〕1号',
          issuedOn: '2020-01-26',
          mark: 'CONFIRMED',
          changed: 'springFestival',
        },
      ],
      breaks: [
        { festival: 'newYear', from: '2020-01-01', until: '2020-01-01', worked: [] },
        { festival: 'springFestival', from: '2020-01-24', until: '2020-02-02', worked: ['2020-01-19'] },
        { festival: 'tombSweeping', from: '2020-04-04', until: '2020-04-06', worked: [] },
        {
          festival: 'labourDay',
          from: '2020-05-01',
          until: '2020-05-05',
          worked: ['2020-04-26', '2020-05-09'],
        },
        { festival: 'dragonBoat', from: '2020-06-25', until: '2020-06-27', worked: ['2020-06-28'] },
        {
          festival: 'nationalDay',
          from: '2020-10-01',
          until: '2020-10-08',
          worked: ['2020-09-27', '2020-10-10'],
        },
      ],
    },
    {
      year: 2021,
      notices: [{ number: '国办发明电〔2020〕27号', issuedOn: '2020-11-25', mark: 'CONFIRMED' }],
      breaks: [
        { festival: 'newYear', from: '2021-01-01', until: '2021-01-03', worked: [] },
        {
          festival: 'springFestival',
          from: '2021-02-11',
          until: '2021-02-17',
          worked: ['2021-02-07', '2021-02-20'],
        },
        { festival: 'tombSweeping', from: '2021-04-03', until: '2021-04-05', worked: [] },
        {
          festival: 'labourDay',
          from: '2021-05-01',
          until: '2021-05-05',
          worked: ['2021-04-25', '2021-05-08'],
        },
        { festival: 'dragonBoat', from: '2021-06-12', until: '2021-06-14', worked: [] },
        { festival: 'midAutumn', from: '2021-09-19', until: '2021-09-21', worked: ['2021-09-18'] },
        {
          festival: 'nationalDay',
          from: '2021-10-01',
          until: '2021-10-07',
          worked: ['2021-09-26', '2021-10-09'],
        },
      ],
    },
    {
      year: 2022,
      notices: [{ number: '国办发明电〔2021〕11号', issuedOn: '2021-10-25', mark: 'CONFIRMED' }],
      breaks: [
        { festival: 'newYear', from: '2022-01-01', until: '2022-01-03', worked: [] },
        {
          festival: 'springFestival',
          from: '2022-01-31',
          until: '2022-02-06',
          worked: ['2022-01-29', '2022-01-30'],
        },
        { festival: 'tombSweeping', from: '2022-04-03', until: '2022-04-05', worked: ['2022-04-02'] },
        {
          festival: 'labourDay',
          from: '2022-04-30',
          until: '2022-05-04',
          worked: ['2022-04-24', '2022-05-07'],
        },
        { festival: 'dragonBoat', from: '2022-06-03', until: '2022-06-05', worked: [] },
        { festival: 'midAutumn', from: '2022-09-10', until: '2022-09-12', worked: [] },
        {
          festival: 'nationalDay',
          from: '2022-10-01',
          until: '2022-10-07',
          worked: ['2022-10-08', '2022-10-09'],
        },
      ],
    },
    {
      year: 2023,
      notices: [{ number: '国办发明电〔2022〕16号', issuedOn: '2022-12-08', mark: 'CONFIRMED' }],
      breaks: [
        { festival: 'newYear', from: '2022-12-31', until: '2023-01-02', worked: [] },
        {
          festival: 'springFestival',
          from: '2023-01-21',
          until: '2023-01-27',
          worked: ['2023-01-28', '2023-01-29'],
        },
        { festival: 'tombSweeping', from: '2023-04-05', until: '2023-04-05', worked: [] },
        {
          festival: 'labourDay',
          from: '2023-04-29',
          until: '2023-05-03',
          worked: ['2023-04-23', '2023-05-06'],
        },
        { festival: 'dragonBoat', from: '2023-06-22', until: '2023-06-24', worked: ['2023-06-25'] },
        {
          festival: 'nationalDay',
          from: '2023-09-29',
          until: '2023-10-06',
          worked: ['2023-10-07', '2023-10-08'],
        },
      ],
    },
    {
      year: 2024,
      notices: [{ number: '国办发明电〔2023〕7号', issuedOn: '2023-10-25', mark: 'CONFIRMED' }],
      breaks: [
        { festival: 'newYear', from: '2024-01-01', until: '2024-01-01', worked: [] },
        {
          festival: 'springFestival',
          from: '2024-02-10',
          until: '2024-02-17',
          worked: ['2024-02-04', '2024-02-18'],
        },
        { festival: 'tombSweeping', from: '2024-04-04', until: '2024-04-06', worked: ['2024-04-07'] },
        {
          festival: 'labourDay',
          from: '2024-05-01',
          until: '2024-05-05',
          worked: ['2024-04-28', '2024-05-11'],
        },
        { festival: 'dragonBoat', from: '2024-06-10', until: '2024-06-10', worked: [] },
        { festival: 'midAutumn', from: '2024-09-15', until: '2024-09-17', worked: ['2024-09-14'] },
        {
          festival: 'nationalDay',
          from: '2024-10-01',
          until: '2024-10-07',
          worked: ['2024-09-29', '2024-10-12'],
        },
      ],
    },
    {
      year: 2025,
      notices: [{ number: '国办发明电〔2024〕12号', issuedOn: '2024-11-12', mark: 'CONFIRMED' }],
      breaks: [
        { festival: 'newYear', from: '2025-01-01', until: '2025-01-01', worked: [] },
        {
          festival: 'springFestival',
          from: '2025-01-28',
          until: '2025-02-04',
          worked: ['2025-01-26', '2025-02-08'],
        },
        { festival: 'tombSweeping', from: '2025-04-04', until: '2025-04-06', worked: [] },
        { festival: 'labourDay', from: '2025-05-01', until: '2025-05-05', worked: ['2025-04-27'] },
        { festival: 'dragonBoat', from: '2025-05-31', until: '2025-06-02', worked: [] },
        {
          festival: 'nationalDay',
          from: '2025-10-01',
          until: '2025-10-08',
          worked: ['2025-09-28', '2025-10-11'],
        },
      ],
    },
    {
      year: 2026,
      notices: [{ number: '国办发明电〔2025〕7号', issuedOn: '2025-11-04', mark: 'CONFIRMED' }],
      breaks: [
        { festival: 'newYear', from: '2026-01-01', until: '2026-01-03', worked: ['2026-01-04'] },
        {
          festival: 'springFestival',
          from: '2026-02-15',
          until: '2026-02-23',
          worked: ['2026-02-14', '2026-02-28'],
        },
        { festival: 'tombSweeping', from: '2026-04-04', until: '2026-04-06', worked: [] },
        { festival: 'labourDay', from: '2026-05-01', until: '2026-05-05', worked: ['2026-05-09'] },
        { festival: 'dragonBoat', from: '2026-06-19', until: '2026-06-21', worked: [] },
        { festival: 'midAutumn', from: '2026-09-25', until: '2026-09-27', worked: ['2026-09-20'] },
        { festival: 'nationalDay', from: '2026-10-01', until: '2026-10-07', worked: ['2026-10-10'] },
      ],
    },
  ],
};
