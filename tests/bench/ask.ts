/** Data of an answer without errors, over HTTP; throws otherwise. */
export async function ask<Data>(
  address: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: { message: string }[] };
  if (data && !errors) return data;
  throw new Error(`${address} answered ${answer.status}: ${errors?.[0]?.message ?? 'no data'}`);
}
