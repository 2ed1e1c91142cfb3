import { fail } from '@sveltejs/kit';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import type { ImportKind } from '#lib/graphql/generated/graphql.ts';
import type { Actions, PageServerLoad } from './$types';

const importsQuery = graphql(`
  query DataImports {
    imports(first: 50) {
      nodes {
        id
        kind
        status
        fileName
        metric {
          key
          name
        }
        startedAt
        finishedAt
        by {
          name
        }
        stored
        duplicates
        rejected
      }
      totalCount
    }
  }
`);

const refreshStatusQuery = graphql(`
  query DataRefreshStatus {
    refreshStatus {
      isRunning
      metricsDone
      metrics
      failure
    }
  }
`);

const importedMetricsQuery = graphql(`
  query DataImportedMetrics {
    metrics(first: 100) {
      nodes {
        key
        name
        kind
      }
    }
  }
`);

const undoMutation = graphql(`
  mutation DataUndoImport($id: ID!) {
    undoImport(id: $id) {
      id
      fileName
    }
  }
`);

const kinds: readonly ImportKind[] = ['EVENTS', 'TRAITS', 'SERIES'];

export const load: PageServerLoad = async ({ locals, url, depends }) => {
  depends('leadline:imports');
  const [imports, refresh, metrics] = await Promise.all([
    settle(locals.graphql(importsQuery)),
    settle(locals.graphql(refreshStatusQuery)),
    settle(locals.graphql(importedMetricsQuery)),
  ]);
  return {
    imports,
    refresh,
    importedMetrics: (metrics.data?.metrics.nodes ?? []).filter(({ kind }) => kind === 'IMPORTED'),
    kind: kinds.find((kind) => kind === url.searchParams.get('kind')?.toUpperCase()) ?? 'EVENTS',
    metric: url.searchParams.get('metric') ?? '',
  };
};

export const actions = {
  undo: async ({ locals, request }) => {
    const id = String((await request.formData()).get('id') ?? '');
    const undone = await settle(locals.graphql(undoMutation, { id }));
    if (undone.failure) return fail(400, { id, failure: undone.failure, undone: null });
    return { id, failure: null, undone: undone.data.undoImport.fileName };
  },
} satisfies Actions;
