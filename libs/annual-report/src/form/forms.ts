import type { Form } from './form';
import { TABLE_FOUR_COLUMNS } from './table-four-columns';
import {
  CORNER_NOTE,
  TABLE_THREE_COLUMNS,
  TABLE_THREE_ROWS_OF_2019,
  TABLE_THREE_ROWS_OF_2021,
} from './table-three-rows';
import { TABLE_TWO_OF_2019, TABLE_TWO_OF_2021 } from './table-two-blocks';

/** 政府信息公开工作年度报告格式（试行）, for the reports of 2019 and 2020. */
export const FORM_OF_2019: Form = {
  version: '2019',
  letter: '国办公开办函〔2019〕60号',
  firstYear: 2019,
  lastYear: 2020,
  tableTwo: TABLE_TWO_OF_2019,
  tableThree: { corner: CORNER_NOTE, columns: TABLE_THREE_COLUMNS, rows: TABLE_THREE_ROWS_OF_2019 },
  tableFour: TABLE_FOUR_COLUMNS,
};

/** 政府信息公开工作年度报告格式, from the report of 2021 on. */
export const FORM_OF_2021: Form = {
  version: '2021',
  letter: '国办公开办函〔2021〕30号',
  firstYear: 2021,
  lastYear: null,
  tableTwo: TABLE_TWO_OF_2021,
  tableThree: { corner: CORNER_NOTE, columns: TABLE_THREE_COLUMNS, rows: TABLE_THREE_ROWS_OF_2021 },
  tableFour: TABLE_FOUR_COLUMNS,
};

export const FORMS: readonly Form[] = [FORM_OF_2019, FORM_OF_2021];

/** The form of a report year; undefined before 2019, when there was none. */
export function formOf(year: number): Form | undefined {
  return FORMS.find(
    ({ firstYear, lastYear }) => firstYear <= year && (lastYear === null || year <= lastYear),
  );
}
