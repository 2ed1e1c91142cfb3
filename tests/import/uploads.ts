import type { LeadlineServer } from '../support/leadline.ts';

export type UploadPath = 'events' | 'traits' | 'series';

export interface Uploaded {
  status: number;
  /** Every line of the answer; one where it is a preview or a refusal. */
  lines: Record<string, unknown>[];
  /** The last line. */
  last: Record<string, unknown>;
}

/** Uploads a file as a page of the dashboard does. */
export async function upload(
  { address }: Pick<LeadlineServer, 'address'>,
  path: UploadPath,
  body: string | Buffer,
  parameters: Record<string, string> = {},
  headers: Record<string, string> = { 'sec-fetch-site': 'same-origin', origin: address },
): Promise<Uploaded> {
  const answer = await fetch(`${address}/v1/import/${path}?${new URLSearchParams(parameters)}`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  const text = (await answer.text()).trimEnd();
  const lines = text.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  return { status: answer.status, lines, last: lines.at(-1)! };
}

/** The lines of the CSV file of rejected rows, without its header. */
export function rejectedLines({ lines }: Uploaded): string[] {
  return lines.flatMap((line) => ('rejectedCsv' in line ? [String(line['rejectedCsv'])] : [])).slice(1);
}
