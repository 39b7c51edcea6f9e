'use strict';

// rings that began just before the end should be over by the end
const MARGIN = 120_000;

const MINUTE = 60_000;

/** @param {string} zone @param {number} at */
function local(zone, at) {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit',
  }).formatToParts(at);
  const part = Object.fromEntries(parts.map((p) => [p.type, p.value]));
  return { day: `${part.year}-${part.month}-${part.day}`, hour: Number(part.hour) };
}

/** All zones of a country. @param {string} country @returns {string[]} */
function zonesOf(country) {
  const locale = /** @type {any} */ (new Intl.Locale(`und-${country}`));
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/**
 * The hours in which people are called, where they are. Of whom the zone is not known, the hour has to fit everywhere in the
 * countries of the settings.
 * @param {Record<string, any>} settings with hoursFrom, hoursTo, daysOff and countries
 */
function hours(settings) {
  const common = settings.countries.flatMap(zonesOf);
  const off = new Set(settings.daysOff);
  /** @param {string} zone @param {number} at */
  const fits = (zone, at) => {
    const { day, hour } = local(zone, at);
    return hour >= settings.hoursFrom && hour < settings.hoursTo && !off.has(day);
  };
  // a list has many people and few zones
  /** @type {Map<string, boolean>} */
  const known = new Map();
  let minute = NaN;
  /** @param {string} zone @param {number} at */
  const fitting = (zone, at) => {
    if (Math.floor(at / MINUTE) !== minute) known.clear();
    minute = Math.floor(at / MINUTE);
    if (!known.has(zone)) known.set(zone, fits(zone, at) && fits(zone, at + MARGIN));
    return known.get(zone);
  };
  return {
    /** Whether somebody there may be rung at this time. @param {string} zone empty where it is not known @param {number} at */
    open(zone, at) {
      const zones = zone ? [zone] : common;
      return zones.length > 0 && zones.every((/** @type {string} */ one) => fitting(one, at));
    },
  };
}

module.exports = { hours };
