import { z } from 'zod';
import { day } from './values';

/** 归档, art. 45. */
export const caseArchived = z.strictObject({ archivedOn: day });
