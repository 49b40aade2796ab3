/**
 * The remarks that annotations write. Each begins with one of our marks: only a remark that does may be written over.
 */
import type { Scalar } from '../host/host';

const DOUBT = '⚠ ';
const ACCEPTED = '✓ ';

/** The remark of a row that has a sentence to say; "" if it has none. */
export function doubtRemark(sentence: string): string {
  return sentence === '' ? '' : DOUBT + sentence;
}

/** The remark of a doubtful row for which the clerk chose a place. */
export function acceptedRemark(sentence: string): string {
  return ACCEPTED + sentence;
}

/** Whether the remark says that the clerk chose the place. */
export function isAcceptedRemark(remark: Scalar): boolean {
  return typeof remark === 'string' && remark.startsWith(ACCEPTED);
}

/** Whether an annotation, this one or an earlier one, wrote the remark. */
export function isOurRemark(remark: Scalar): boolean {
  return typeof remark === 'string' && (remark.startsWith(DOUBT) || remark.startsWith(ACCEPTED));
}
