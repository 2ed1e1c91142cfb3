import { Kind } from 'graphql';
import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';

/** How an operation is built, with every fragment written out where it is spread. */
export interface Shape {
  /** Fields below each other, the root's own included and those of introspection not. */
  depth: number;
  aliases: number;
}

/**
 * Measures an operation, without what is below a field of introspection. The document is valid (its
 * fragments are there, and none holds itself) and has a bounded number of selections.
 */
export function measureShape(document: DocumentNode, operation: OperationDefinitionNode): Shape {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition.selectionSet]] : [],
    ),
  );
  const shape = { depth: 0, aliases: 0 };
  const walk = (selectionSet: SelectionSetNode | undefined, depth: number) => {
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) walk(fragments.get(selection.name.value), depth);
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, depth);
      else {
        if (selection.alias !== undefined) shape.aliases += 1;
        if (selection.name.value.startsWith('__')) continue;
        shape.depth = Math.max(shape.depth, depth);
        walk(selection.selectionSet, depth + 1);
      }
    }
  };
  walk(operation.selectionSet, 1);
  return shape;
}
