import { readExample } from './examples.ts';
import type { PageServerLoad } from './$types';

const files = import.meta.glob<string>('../../../../docs/examples/*.graphql', {
  eager: true,
  query: '?raw',
  import: 'default',
});

export const load: PageServerLoad = async ({ parent, url }) => {
  const { today } = await parent();
  const examples = Object.entries(files).map(([path, content]) => readExample(path, content, today));
  const asked = url.searchParams.get('example');
  return { examples, chosen: examples.find(({ key }) => key === asked) ?? examples[0]! };
};
