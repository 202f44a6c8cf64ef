import { AskCaseCountsHandler } from './ask-case-counts.handler';
import { AskCaseHistoryHandler } from './ask-case-history.handler';
import { AskCasePageHandler } from './ask-case-page.handler';

export const CASE_PAGE_HANDLERS = [AskCasePageHandler, AskCaseHistoryHandler, AskCaseCountsHandler];
