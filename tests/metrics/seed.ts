/** The same questions every time; a failure prints the seed with the question. */
export const seed = Number(process.env['LEADLINE_TEST_SEED'] ?? 20_260_115);

/** `usual` questions, or as many times more as LEADLINE_TEST_TIMES says. */
export function questionsOf(usual: number): number {
  return usual * Number(process.env['LEADLINE_TEST_TIMES'] ?? 1);
}
