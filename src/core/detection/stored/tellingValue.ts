import { judgeName } from '../generic/credentialName';

/** Shorter values are equal by chance. */
export const shortestValue = 6;

/** Keys whose values say where something is or what it is called; those of AWS's database secrets among them. */
const describing =
  /^(?:engine|host(?:name)?|port|ssl|db(?:name|instanceidentifier|clusteridentifier)?|database|schema|namespacename|masterarn|arn|user(?:name)?|login|email|name|id|region|env(?:ironment)?|stage|type|version|protocol|scheme|driver)$/;

/** A word of a language, a number, or a name that AWS gives: such text stands in code for many reasons. */
const ordinary = /^(?:[a-z]{1,11}|\d{1,9}|arn:[\w-]+:.*|[a-z]{2}-[a-z]+-\d)$/i;

const address = /^[a-z][a-z\d+.-]*:\/\/[^\s@]*$/i;

/**
 * Whether a literal that equals a stored value tells anything. The whole text of a secret and what is under a credential's
 * name does; the host, the user or a plain word beside it does not, since code has those of its own.
 * @param key the key in a JSON secret
 */
export function isTelling(value: string, key?: string): boolean {
  if (value.length < shortestValue) return false;
  if (key === undefined || judgeName(key) !== 'none') return true;
  return (
    !describing.test(key.replace(/[-_.]/g, '').toLowerCase()) && !ordinary.test(value) && !address.test(value)
  );
}
