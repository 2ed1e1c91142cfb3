interface Choice {
  value: string;
  name: string;
}

/** IANA names; that of UTC is in no list of an engine's. */
export const timeZones: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')];

const currencyNames = new Intl.DisplayNames('en', { type: 'currency' });

export const currencies: readonly Choice[] = Intl.supportedValuesOf('currency').map((value) => ({
  value,
  name: `${value} – ${currencyNames.of(value)}`,
}));

const numbered = (names: readonly string[]): Choice[] =>
  names.map((name, i) => ({ value: String(i + 1), name }));

/** By ISO 8601: 1 is Monday. */
export const weekdays = numbered([
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
]);

export const months = numbered([
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]);
