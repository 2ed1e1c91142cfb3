import { UserError } from '../errors.ts';

/** Answers a disk without room with a sentence; other errors go on. */
export function refuseFullDisk(fileName: string) {
  return (error: unknown): never => {
    if (codeOf(error) !== 'ENOSPC') throw error;
    throw new UserError(
      'SERVICE_UNAVAILABLE',
      `The disk of the data directory has no room left for ${fileName}; make some, and import it again.`,
      { field: 'file' },
    );
  };
}

/** The system's word for an error, such as ENOENT; '' where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
