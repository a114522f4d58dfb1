import { openEnum } from './open-enum.js';
import type { RefundMode } from '../../model/refund.js';

export const refundModeSchema = openEnum<RefundMode>();
