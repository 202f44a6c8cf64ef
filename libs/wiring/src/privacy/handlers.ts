import { AskAuditHandler } from '../audit/ask-audit.handler';
import { ErasePersonHandler } from './erasure/erase-person.handler';
import { UnmaskHandler } from './unmask.handler';

export const PRIVACY_HANDLERS = [AskAuditHandler, ErasePersonHandler, UnmaskHandler];
