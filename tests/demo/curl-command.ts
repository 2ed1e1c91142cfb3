import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const repository = resolve(import.meta.dirname, '../..');

export interface HttpRequest {
  url: string;
  init: RequestInit;
}

/** What the `curl` of a shell script would send. The shell itself reads the script; only its `curl` is ours. */
export async function requestOfScript(
  script: string,
  variables: Record<string, string>,
): Promise<HttpRequest> {
  const { PATH } = process.env;
  const { stdout } = await promisify(execFile)(
    'bash',
    ['-euc', `curl() { printf '%s\\0' "$@"; }\n${script}`],
    { env: { PATH, ...variables } },
  );
  return requestOf(stdout.split('\0').slice(0, -1));
}

/** Reads the options that the documentation uses; any other is refused. */
async function requestOf(words: readonly string[]): Promise<HttpRequest> {
  const headers = new Headers();
  const fields = new URLSearchParams();
  let isGet = false;
  let url: string | undefined;
  let body: string | undefined;
  const rest = words[Symbol.iterator]();
  for (const word of rest) {
    const value = () => rest.next().value!;
    if (word === '-H') {
      const [name = '', text = ''] = value().split(/: (.*)/s);
      headers.set(name, text);
    } else if (word === '-d') body = value();
    else if (word === '--data-urlencode') fields.append(...(await fieldOf(value())));
    else if (word === '-sG') isGet = true;
    else if (word.startsWith('http')) url = word;
    else if (word !== '-s') throw new Error(`No recipe uses curl ${word} yet.`);
  }
  if (url === undefined) throw new Error(`There is no address in ${words.join(' ')}`);
  return isGet
    ? { url: `${url}?${fields}`, init: { headers } }
    : { url, init: { headers, ...(body !== undefined && { method: 'POST', body }) } };
}

/** `name=text`, or `name@file`. */
async function fieldOf(text: string): Promise<[name: string, value: string]> {
  const [, name = '', sign = '', value = ''] = /^(\w+)([=@])(.*)$/s.exec(text) ?? [];
  return [name, sign === '@' ? await readFile(resolve(repository, value), 'utf8') : value];
}
