/**
 * Post codes written otherwise: glued to the town (« 59000LILLE »), to the country (« F71000 »),
 * cut in two (« 71 000 Mâcon »), or without their zero (« 2360 ROZOY-SUR-SERRE »).
 */
import type { Lecture } from './lecture';

/** Without its zero a post code has four. */
const LEAST_DIGITS = 4;

/** The same text with the post code as five digits of their own; undefined where none was written otherwise. */
export function normalizePostalCode(lecture: Lecture): string | undefined {
  if (lecture.digits < LEAST_DIGITS) return undefined;
  const { texte } = lecture;
  const unglued = texte
    .replace(/(^|[^\d\p{L}])(?:f|fr)[-\s]?(\d{5})(?!\d)/giu, '$1$2 ')
    .replace(/(^|[^\d])(\d{5})(?=\p{L})/gu, '$1$2 ')
    .replace(/(\p{L})(\d{5})(?!\d)/gu, '$1 $2');
  if (unglued !== texte && /(^|\P{L})\d{5}(?!\d)/u.test(unglued)) return unglued;
  const joined = texte.replace(/(^|\D)(\d{2})[\s.](\d{3})(?=\s*\p{L})/u, '$1$2$3');
  if (joined !== texte) return joined;
  const padded = texte.replace(/(^|[\s,;(])([1-9]\d{3})(?=\s+\p{L})(?!.*[\s,;(][1-9]\d{3}\s+\p{L})/su, '$10$2');
  return padded === texte ? undefined : padded;
}
