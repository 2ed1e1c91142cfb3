import { addDays } from '#lib/period.ts';

/** A query to start from: a file of docs/examples. */
export interface Example {
  /** Its place in the address, such as funnel. */
  key: string;
  title: string;
  /** What it answers, in a sentence or two. */
  text: string;
  query: string;
  /** Values of the days that it declares, counted back from today. */
  variables: Record<string, unknown>;
}

/** Reads a file whose first two lines are comments: the title, and what it answers. */
export function readExample(path: string, content: string, today: string): Example {
  const [title = '', text = '', ...query] = content.trimEnd().split('\n');
  return {
    key: /(?:\d+-)?([\w-]+)\.graphql$/.exec(path)![1]!,
    title: title.replace(/^# /, ''),
    text: text.replace(/^# /, ''),
    query: query.join('\n'),
    variables: Object.fromEntries(
      Object.entries(daysBefore(today)).filter(([name]) => content.includes(`$${name}: `)),
    ),
  };
}

/** What examples call their days. */
function daysBefore(today: string): Record<string, unknown> {
  return {
    range: { from: addDays(today, -91), to: today },
    since: addDays(today, -28),
    on: addDays(today, -42),
  };
}
