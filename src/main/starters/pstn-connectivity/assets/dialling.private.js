'use strict';

// How people dial at home: the code of the country, what goes before a number within it and before one abroad.
/** @type {Record<string, { code: string, trunk: string, abroad: string }>} */
const PLANS = {
  US: { code: '1', trunk: '1', abroad: '011' },
  CA: { code: '1', trunk: '1', abroad: '011' },
  GB: { code: '44', trunk: '0', abroad: '00' },
  IE: { code: '353', trunk: '0', abroad: '00' },
  AU: { code: '61', trunk: '0', abroad: '0011' },
  NZ: { code: '64', trunk: '0', abroad: '00' },
  DE: { code: '49', trunk: '0', abroad: '00' },
  AT: { code: '43', trunk: '0', abroad: '00' },
  CH: { code: '41', trunk: '0', abroad: '00' },
  FR: { code: '33', trunk: '0', abroad: '00' },
  NL: { code: '31', trunk: '0', abroad: '00' },
  BE: { code: '32', trunk: '0', abroad: '00' },
};
const E164 = /^\+[1-9]\d{6,14}$/;

/** The part of a SIP address before the at sign, or the whole of what has none. @param {unknown} address */
function userPart(address) {
  const user = String(address ?? '').replace(/^.*?<|>.*$/g, '').replace(/^sips?:/i, '').split(/[@;?]/)[0];
  try {
    return decodeURIComponent(user);
  } catch {
    return user;
  }
}

/**
 * A number as people dial it, in the form that the telephone network takes everywhere; undefined where it is none.
 * @param {string} dialled
 * @param {string} country where they dial
 */
function e164(dialled, country) {
  const digits = dialled.replace(/[\s().\-/]/g, '');
  const plan = PLANS[country];
  const number = digits.startsWith('+') ? digits : plan && international(digits, plan);
  return number && E164.test(number) ? number : undefined;
}

/** @param {string} digits @param {(typeof PLANS)[string]} plan */
function international(digits, plan) {
  if (!/^\d+$/.test(digits)) return undefined;
  if (digits.startsWith(plan.abroad)) return `+${digits.slice(plan.abroad.length)}`;
  if (plan.code === '1') {
    const national = digits.length === 11 && digits.startsWith(plan.trunk) ? digits.slice(1) : digits;
    return national.length === 10 ? `+1${national}` : undefined;
  }
  return digits.startsWith(plan.trunk) ? `+${plan.code}${digits.slice(plan.trunk.length)}` : undefined;
}

/** Whether a number can be of a country, as far as its code tells. @param {string} number @param {string} country */
const ofCountry = (number, country) => PLANS[country] === undefined || number.startsWith(`+${PLANS[country].code}`);

module.exports = { E164, e164, ofCountry, userPart };
