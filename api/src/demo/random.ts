import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { JumpableRandomGenerator } from 'pure-rand/types/JumpableRandomGenerator';

/** A stream of random numbers, and what is drawn from it. */
export class Random {
  readonly #generator: JumpableRandomGenerator;
  #spareNormal: number | null = null;

  constructor(generator: JumpableRandomGenerator) {
    this.#generator = generator;
  }

  /** From 0 to below 1. */
  uniform(): number {
    return uniformFloat64(this.#generator);
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.uniform() * (high - low + 1));
  }

  isTrue(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** One of the words, each as likely as its weight says. */
  pick<Word>(weights: readonly (readonly [Word, number])[]): Word {
    let left = this.uniform() * weights.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [word, weight] of weights) {
      left -= weight;
      if (left < 0) return word;
    }
    return weights.at(-1)![0];
  }

  /** Of mean 0 and standard deviation 1, by Box and Muller. */
  normal(): number {
    if (this.#spareNormal !== null) {
      const spare = this.#spareNormal;
      this.#spareNormal = null;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    const angle = 2 * Math.PI * this.uniform();
    this.#spareNormal = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  lognormal(median: number, spread: number): number {
    return median * Math.exp(spread * this.normal());
  }

  /** Time until something that happens `perUnit` times a unit of time. */
  exponential(perUnit: number): number {
    return -Math.log(1 - this.uniform()) / perUnit;
  }

  /** How many of something that happens `mean` times, by Knuth; for means up to a few hundred. */
  poisson(mean: number): number {
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.uniform(); product > limit; product *= this.uniform()) count++;
    return count;
  }
}

/**
 * Streams of one seed, none of which is a part of another: what one person does draws from a stream
 * of its own, so that a changed effect changes those whom it reaches, and nobody else.
 */
export function* randomStreams(seed: number): Generator<Random, never> {
  const generator = xoroshiro128plus(seed);
  for (;;) {
    generator.jump();
    yield new Random(generator.clone());
  }
}
