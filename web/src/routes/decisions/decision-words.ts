import { formatNumberOf } from '#lib/format.ts';

/** `3 agree, 1 does not`; empty where nobody has said anything. */
export function describePositions(positions: readonly { agrees: boolean }[]): string {
  const agreeing = positions.filter(({ agrees }) => agrees).length;
  const others = positions.length - agreeing;
  return [
    agreeing > 0 ? formatNumberOf(agreeing, 'agrees', 'agree') : '',
    others > 0
      ? agreeing > 0
        ? formatNumberOf(others, 'does not', 'do not')
        : formatNumberOf(others, 'does not agree', 'do not agree')
      : '',
  ]
    .filter(Boolean)
    .join(', ');
}
