/**
 * How seldom a letter follows another in technical English: −log2 P(second | first), rounded, 0 to 9; a row a first
 * letter, a column a second. Counted over the Markdown files of this project's dependencies by test/bench/letterPairs.ts.
 */
const BITS: readonly string[] = [
  '94459759596353959342667868',
  '36673798368278379446389869',
  '39583993494599299463599979',
  '47851779289577499547477979',
  '47436668899453757335867579',
  '48893499299498399465499959',
  '48992744399464499347498978',
  '28992896398667379464599869',
  '56455559998452369644959795',
  '38683886578788367827365787',
  '46851666388685669835696968',
  '38752789297388379955579939',
  '25972999398658439858599979',
  '48444628486786579833668979',
  '66558669686442549345455889',
  '39873885498378349254599989',
  '88888888688588888886088888',
  '37552769396756379544678959',
  '58483794396677449942497969',
  '39682894299688489445598959',
  '54564759599342749333999898',
  '39891989299878499868799989',
  '26873774387573389446988989',
  '57383675389759829992899569',
  '55564568396544429735676995',
  '37771997397579479769697964',
];

const A = 0x61;

/**
 * The mean surprise, in bits a pair, of the letters' succession: about 4 for English words, about 6 for letters drawn
 * at random. 0 for fewer than two letters. Takes lower-case letters only; other characters break the succession.
 */
export function computeSurprise(text: string): number {
  let bits = 0;
  let pairs = 0;
  for (let i = 0; i + 1 < text.length; i++) {
    const digit = BITS[text.charCodeAt(i) - A]?.charCodeAt(text.charCodeAt(i + 1) - A);
    if (digit === undefined || Number.isNaN(digit)) continue;
    bits += digit - 0x30;
    pairs++;
  }
  return pairs === 0 ? 0 : bits / pairs;
}
