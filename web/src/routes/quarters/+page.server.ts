import { redirect } from '@sveltejs/kit';
import { quarterOf } from '#lib/period.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const { workspace, today } = await parent();
  redirect(303, `/quarters/${quarterOf(today, workspace).key}`);
};
