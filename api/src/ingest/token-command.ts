import { Option } from 'commander';
import type { Command } from 'commander';
import { tokenScopes } from '@leadline/db/vocabulary';
import type { TokenScope } from '@leadline/db/vocabulary';
import type { Door } from './door.ts';
import { printTable } from './print-table.ts';

interface Token {
  id: string;
  name: string;
  scopes: string[];
  owner: { name: string };
  expiresAt: string | null;
  lastUsedAt: string | null;
}

/** `leadline token …`: programs' credentials. */
export function addToken(program: Command, enter: () => Promise<Door>): void {
  const group = program.command('token').description('Make and revoke the tokens by which programs come in.');
  group
    .command('create')
    .description('Make a token, and print it this once; one that can only ingest is a write key.')
    .argument('<name>', 'what it is called, to be told from others')
    .addOption(
      new Option('--scope <scopes...>', 'what it may be used for').choices(tokenScopes).default(['read']),
    )
    .option('--expires-on <date>', 'the last day on which it is valid')
    .action(async (name: string, { scope, expiresOn }: { scope: TokenScope[]; expiresOn?: string }) => {
      await using door = await enter();
      const { createApiToken } = await door.ask<{ createApiToken: { secret: string } }>(
        'mutation Create($name: String!, $scopes: [TokenScope!]!, $expiresOn: Date) { createApiToken(name: $name, scopes: $scopes, expiresOn: $expiresOn) { secret } }',
        { name, scopes: scope.map((each) => each.toUpperCase()), expiresOn },
      );
      console.log(createApiToken.secret);
    });
  group
    .command('list')
    .description('List the tokens that were not revoked.')
    .action(async () => {
      await using door = await enter();
      const { apiTokens } = await door.ask<{ apiTokens: Token[] }>(
        'query Tokens { apiTokens { id name scopes owner { name } expiresAt lastUsedAt } }',
      );
      printTable(
        ['id', 'name', 'scopes', 'made by', 'ends', 'last used'],
        apiTokens.map(({ id, name, scopes, owner, expiresAt, lastUsedAt }) => [
          id,
          name,
          scopes.join(' ').toLowerCase(),
          owner.name,
          expiresAt ?? 'never',
          lastUsedAt ?? 'never',
        ]),
      );
    });
  group
    .command('revoke')
    .description('End a token, at once.')
    .argument('<id>', 'its id, as the list shows it')
    .action(async (id: string) => {
      await using door = await enter();
      const { revokeApiToken } = await door.ask<{ revokeApiToken: { name: string } }>(
        'mutation Revoke($id: ID!) { revokeApiToken(id: $id) { name } }',
        { id },
      );
      console.log(`revoked ${revokeApiToken.name}`);
    });
}
