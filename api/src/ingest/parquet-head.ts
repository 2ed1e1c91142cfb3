import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import type { SchemaElement } from 'hyparquet';
import type { ParquetColumn } from '@leadline/db/facts/import/record-file';
import { badInput } from '../errors.ts';
import type { FileToOpen } from './plain-file.ts';

export interface ParquetHead {
  columns: ParquetColumn[];
  /** Names of columns that hold lists or objects, which are not read. */
  nested: string[];
  recordCount: number;
}

/** What the end of a Parquet file says of it. Throws a UserError where it is no such file. */
export async function readParquetHead({ path, fileName }: FileToOpen): Promise<ParquetHead> {
  const metadata = await asyncBufferFromFile(path)
    .then((buffer) => parquetMetadataAsync(buffer))
    .catch(() => {
      throw badInput('file', `${fileName} is cut off or damaged: its Parquet footer cannot be read.`);
    });
  const elements = topLevel(metadata.schema);
  const isNested = ({ num_children, repetition_type }: SchemaElement) =>
    Boolean(num_children) || repetition_type === 'REPEATED';
  return {
    columns: elements
      .filter((element) => !isNested(element))
      .map((element) => ({ name: element.name, type: typeOf(element) })),
    nested: elements.filter(isNested).map(({ name }) => name),
    recordCount: Number(metadata.num_rows),
  };
}

/** The schema is a tree, written depth first. */
function topLevel([root, ...rest]: readonly SchemaElement[]): SchemaElement[] {
  const found: SchemaElement[] = [];
  let i = 0;
  const skip = () => {
    const children = rest[i++]?.num_children ?? 0;
    for (let child = 0; child < children; child++) skip();
  };
  for (let child = 0; child < (root?.num_children ?? 0) && i < rest.length; child++) {
    found.push(rest[i]!);
    skip();
  }
  return found;
}

const numbers = new Set(['INT32', 'INT64', 'FLOAT', 'DOUBLE']);

function typeOf({ type, logical_type, converted_type }: SchemaElement): ParquetColumn['type'] {
  if (logical_type?.type === 'TIMESTAMP') return logical_type.isAdjustedToUTC ? 'INSTANT' : 'LOCAL_TIME';
  if (type === 'INT96' || converted_type?.startsWith('TIMESTAMP')) return 'INSTANT';
  if (logical_type?.type === 'UUID') return 'UUID';
  if (logical_type?.type === 'DECIMAL' || converted_type === 'DECIMAL') return 'NUMBER';
  if (['DATE', 'TIME'].includes(logical_type?.type ?? '') || /^(DATE|TIME)/.test(converted_type ?? ''))
    return 'TEXT';
  return numbers.has(type ?? '') ? 'NUMBER' : 'TEXT';
}
