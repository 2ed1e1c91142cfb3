import { studentDensity, studentQuantile, studentSurvival } from './distributions.ts';

/** One of the Student distributions of which a mixture is made. */
export interface Component {
  weight: number;
  location: number;
  scale: number;
}

/** A mixture of Student distributions with the same degrees of freedom; the weights sum to 1. */
export interface TMixture {
  freedom: number;
  components: readonly Component[];
}

/**
 * The mean of the mixture, for more than one degree of freedom: Σ wᵢ mᵢ.
 *
 * @example mixtureMean({ freedom: 9, components: [{ weight: 1, location: 2, scale: 1 }] }) // 2
 */
export function mixtureMean({ components }: TMixture): number {
  return components.reduce((sum, { weight, location }) => sum + weight * location, 0);
}

/**
 * P(X > x): Σ wᵢ P(T > (x − mᵢ)/sᵢ).
 *
 * @example mixtureSurvival(2, { freedom: 9, components: [{ weight: 1, location: 2, scale: 1 }] }) // 0.5
 */
export function mixtureSurvival(x: number, { freedom, components }: TMixture): number {
  return components.reduce(
    (sum, { weight, location, scale }) => sum + weight * studentSurvival((x - location) / scale, freedom),
    0,
  );
}

/**
 * P(X ≤ x), computed as a tail of its own.
 *
 * @example mixtureCdf(2, { freedom: 9, components: [{ weight: 1, location: 2, scale: 1 }] }) // 0.5
 */
export function mixtureCdf(x: number, { freedom, components }: TMixture): number {
  const mirrored = components.map((component) => ({ ...component, location: -component.location }));
  return mixtureSurvival(-x, { freedom, components: mirrored });
}

/**
 * The x that the mixture stays below with probability p, 0 < p < 1. It lies between the least and the greatest of
 * its components' quantiles; found there by Newton's steps, halving where one leads outside.
 *
 * @example mixtureQuantile(0.975, { freedom: 9, components: [{ weight: 1, location: 2, scale: 1 }] }) // 4.262157
 */
export function mixtureQuantile(p: number, mixture: TMixture): number {
  const t = studentQuantile(p, mixture.freedom);
  const ends = mixture.components.map(({ location, scale }) => location + scale * t);
  let [low, high] = [Math.min(...ends), Math.max(...ends)];
  let x = mixture.components.reduce((sum, { weight }, i) => sum + weight * ends[i]!, 0);
  const precision = 1e-10 * Math.min(...mixture.components.map(({ scale }) => scale));
  for (let step = 0; step < 100 && high - low > precision; step++) {
    // Positive where x is too low.
    const excess = mixtureSurvival(x, mixture) - (1 - p);
    if (excess > 0) low = x;
    else high = x;
    const next = x + excess / mixtureDensity(x, mixture);
    if (Math.abs(next - x) < precision) break;
    x = next > low && next < high ? next : (low + high) / 2;
  }
  return x;
}

function mixtureDensity(x: number, { freedom, components }: TMixture): number {
  return components.reduce(
    (sum, { weight, location, scale }) =>
      sum + (weight / scale) * studentDensity((x - location) / scale, freedom),
    0,
  );
}
