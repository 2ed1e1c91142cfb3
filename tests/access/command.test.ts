import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand, startLeadline } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { ada, Caller, tokenOf } from './caller.ts';

describe('leadline member and leadline token', () => {
  it('work before the server has ever run, and beside it, whoever can sign in', async () => {
    const dataPath = join(await makeTemporaryFolder(), 'data');
    const leadline = async (...words: string[]) => {
      const { status, stdout, stderr } = await runCommand({ dataPath }, ...words);
      expect(stderr).toBe('');
      expect(status).toBe(0);
      return stdout.trimEnd().split('\n');
    };
    await leadline('member', 'add', 'Owen', '--email', 'owen@example.com', '--role', 'VIEWER');
    const [said, link] = await leadline('member', 'invite', ada.email, '--name', 'Ada', '--role', 'ADMIN');
    expect(said).toMatch(/^invited ada@example\.com until /);
    const [early] = await leadline('token', 'create', 'Nightly', '--scope', 'read', 'ingest');

    const server = await startLeadline({ dataPath });
    const admin = new Caller(server.address);
    await admin.graphql(
      'mutation ($token: String!, $password: String!) { acceptInvitation(token: $token, password: $password) { role } }',
      { token: tokenOf(link!), password: ada.password },
    );
    expect(await new Caller(server.address).codeOf('{ workspace { name } }')).toBe('UNAUTHENTICATED');
    expect(await Caller.withToken(server.address, early!).codeOf('{ workspace { name } }')).toBeUndefined();

    const people = await leadline('member', 'list');
    expect(people[0]).toMatch(/^name +e-mail +role +can sign in$/);
    expect(people).toContainEqual(expect.stringMatching(/^Ada +ada@example\.com +ADMIN +yes$/));
    expect(people).toContainEqual(expect.stringMatching(/^Owen +owen@example\.com +VIEWER +no$/));
    expect(await leadline('member', 'role', 'owen@example.com', 'EDITOR')).toEqual(['Owen is EDITOR now']);

    const [late] = await leadline('token', 'create', 'Writer', '--scope', 'write', 'read');
    const program = Caller.withToken(server.address, late!);
    expect(await program.codeOf('{ workspace { name } }')).toBeUndefined();
    const row = (await leadline('token', 'list')).find((line) => line.includes('Writer'))!;
    expect(row).toMatch(/read write/);
    await leadline('token', 'revoke', row.split(' ')[0]!);
    expect(await program.codeOf('{ workspace { name } }')).toBe('UNAUTHENTICATED');

    const last = await runCommand({ dataPath }, 'member', 'remove', ada.email);
    expect(last.status).toBe(2);
    expect(last.stderr).toMatch(/last ADMIN/);
    const { auditLog } = await admin.graphql<{ auditLog: { nodes: { who: string }[] } }>(
      '{ auditLog(action: "createApiToken") { nodes { who } } }',
    );
    expect(auditLog.nodes).toEqual([{ who: 'Me' }, { who: 'Me' }]);
    await server.stop();
  });

  it('say in a sentence what is not there', async () => {
    const dataPath = join(await makeTemporaryFolder(), 'data');
    for (const words of [
      ['member', 'role', 'nobody@example.com', 'ADMIN'],
      ['member', 'remove', 'nobody@example.com'],
      ['token', 'revoke', 'x'],
    ]) {
      const { status, stderr } = await runCommand({ dataPath }, ...words);
      expect(status).toBe(2);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});
