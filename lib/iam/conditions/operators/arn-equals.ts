import { arnOperator } from './arn';

/** Case-sensitive, part by part, with `*` and `?`; ArnEquals and ArnLike behave identically. */
export const arnEquals = arnOperator('ArnEquals');
