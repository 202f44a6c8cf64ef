import { z } from 'zod';
import { day } from './values';

/** 申请人撤回申请 */
export const requestWithdrawn = z.strictObject({ withdrawnOn: day });
