/** How a name sounds, roughly: what a clerk writes who only heard it. */
import { fold } from '../../table/fold';

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/(?<=[aeiouy])s(?=[aeiouy])/g, 'z'],
  [/(?:eaux|eau|aux|au|ots|ot|os)\b/g, 'o'],
  [/eau|au/g, 'o'],
  [/(?:ay|ai|ei|ey|et|er|ez|es)\b/g, 'e'],
  [/ai|ei/g, 'e'],
  [/ien/g, 'iin'],
  [/[ae][nm](?=[^aeiouyn]|$)/g, 'A'],
  [/(?:ain|ein|aim|in|im|yn|ym)(?=[^aeiouyn]|$)/g, 'I'],
  [/qu|ck|k|c(?=[^eiyh]|$)/g, 'k'],
  [/c(?=[eiy])|ss|sc(?=[eiy])/g, 's'],
  [/gu(?=[eiy])/g, 'g'],
  [/g(?=[eiy])/g, 'j'],
  [/y/g, 'i'],
  [/h/g, ''],
  [/[sxtdzp]\b/g, ''],
  [/(.)\1/g, '$1'],
  [/e\b/g, ''],
  [/ /g, ''],
];

/** Two writings with the same sound: « Cabrerais » and « Cabreret ». */
export function sound(text: string): string {
  let heard = fold(text);
  for (const [written, said] of SOUNDS) heard = heard.replace(written, said);
  return heard;
}
