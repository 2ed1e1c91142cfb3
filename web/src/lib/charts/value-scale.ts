export interface ValueScale {
  min: number;
  max: number;
  step: number;
}

interface ScaleInput {
  /** What decides the scale: complete buckets and those compared with. */
  values: readonly (number | null)[];
  /** Buckets that are still filling; they may stretch the scale by half, and leave it beyond that. */
  partialValues: readonly (number | null)[];
  /** Half an event has no tick. */
  isWhole: boolean;
}

const mostSteps = 4;
const factors = [1, 2, 2.5, 5, 10];

/** A scale of at most five round ticks. A line far above zero would be flattened by starting there; one that comes near it would mislead otherwise. */
export function chooseValueScale({ values, partialValues, isWhole }: ScaleInput): ValueScale {
  const complete = present(values);
  const deciding = complete.length > 0 ? complete : present(partialValues);
  if (deciding.length === 0) return { min: 0, max: 1, step: 1 };

  let low = Math.min(...deciding);
  let high = Math.max(...deciding);
  const slack = (high - low) / 2;
  low = Math.max(low - slack, Math.min(low, ...present(partialValues)));
  high = Math.min(high + slack, Math.max(high, ...present(partialValues)));

  if (low >= 0 && low < high * 0.6) low = 0;
  if (high === low) {
    low = Math.min(low, 0);
    high = Math.max(high, 0) || 1;
  }
  return roundScale(low, high, isWhole);
}

function roundScale(low: number, high: number, isWhole: boolean): ValueScale {
  const roughStep = (high - low) / mostSteps;
  const power = 10 ** Math.floor(Math.log10(roughStep));
  const candidates = [...factors, 20, 25, 50]
    .map((factor) => clean(factor * power))
    .filter((step) => !isWhole || Number.isInteger(step));
  const fits = (step: number) => Math.ceil(high / step - 1e-9) - Math.floor(low / step + 1e-9) <= mostSteps;
  const step =
    candidates.find((candidate) => candidate >= roughStep * 0.99 && fits(candidate)) ??
    Math.max(1, clean(10 * power));
  return {
    min: clean(Math.floor(low / step + 1e-9) * step),
    max: clean(Math.ceil(high / step - 1e-9) * step),
    step,
  };
}

function clean(value: number): number {
  return Number(value.toPrecision(10));
}

function present(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}
