import { Option } from 'commander';
import type { Command } from 'commander';
import { roles } from '@leadline/db/vocabulary';
import type { Role } from '@leadline/db/vocabulary';
import { UserError } from '../errors.ts';
import type { Door } from './door.ts';
import { printTable } from './print-table.ts';

interface Member {
  id: string;
  name: string;
  email: string | null;
  role: Role;
  canSignIn: boolean;
}

interface Invitation {
  link: string;
  invitation: { expiresAt: string };
}

const roleOption = () => new Option('--role <role>', 'what they may do').choices(roles);

/** `leadline member …`: who may come in, and what they may do. */
export function addMember(program: Command, enter: () => Promise<Door>): void {
  const group = program.command('member').description('Say who may come in, and what they may do.');
  group
    .command('list')
    .description('List everybody, with their role and whether they can sign in.')
    .action(async () => {
      await using door = await enter();
      const members = await listMembers(door);
      printTable(
        ['name', 'e-mail', 'role', 'can sign in'],
        members.map(({ name, email, role, canSignIn }) => [
          name,
          email ?? '–',
          role,
          canSignIn ? 'yes' : 'no',
        ]),
      );
    });
  group
    .command('add')
    .description('Add a person who may own things; to let them sign in, invite them.')
    .argument('<name>', 'what they are called')
    .option('--email <address>', 'their e-mail address')
    .option('--team <key>', 'the team they belong to')
    .addOption(roleOption())
    .action(async (name: string, { role, ...rest }: { email?: string; team?: string; role?: Role }) => {
      await using door = await enter();
      const { savePerson } = await door.ask<{ savePerson: { id: string } }>(
        'mutation Add($name: String!, $email: String, $team: ID) { savePerson(name: $name, email: $email, team: $team) { id } }',
        { name, ...rest },
      );
      if (role) await setRole(door, { member: savePerson.id, role });
      console.log(`added ${name}`);
    });
  group
    .command('invite')
    .description('Print a link by which a person, new or known, sets a password once.')
    .argument('<email>', 'their e-mail address')
    .option('--name <name>', 'what somebody new is called')
    .addOption(roleOption())
    .action(async (email: string, options: { name?: string; role?: Role }) => {
      await using door = await enter();
      const { inviteMember } = await door.ask<{ inviteMember: Invitation }>(
        'mutation Invite($email: String!, $name: String, $role: Role) { inviteMember(email: $email, name: $name, role: $role) { link invitation { expiresAt } } }',
        { email, ...options },
      );
      console.log(`invited ${email} until ${inviteMember.invitation.expiresAt}, by this link, once:`);
      console.log(inviteMember.link);
    });
  group
    .command('role')
    .description('Give a person another role.')
    .argument('<person>', 'their e-mail address or id')
    .addArgument(group.createArgument('<role>', 'what they may do').choices(roles))
    .action(async (person: string, role: Role) => {
      await using door = await enter();
      const { id, name } = await getMember(door, person);
      await setRole(door, { member: id, role });
      console.log(`${name} is ${role} now`);
    });
  group
    .command('remove')
    .description(
      'Take away by what a person signs in, with their sessions and tokens; what they own stays theirs.',
    )
    .argument('<person>', 'their e-mail address or id')
    .action(async (person: string) => {
      await using door = await enter();
      const { id, name } = await getMember(door, person);
      await door.ask('mutation Remove($id: ID!) { removeSignIn(member: $id) { id } }', { id });
      console.log(`${name} cannot sign in any more`);
    });
}

async function listMembers(door: Door): Promise<Member[]> {
  const { members } = await door.ask<{ members: Member[] }>(
    'query Members { members { id name email role canSignIn } }',
  );
  return members;
}

async function getMember(door: Door, person: string): Promise<Member> {
  const asked = person.toLowerCase();
  const found = (await listMembers(door)).find(
    ({ id, email }) => id === asked || email?.toLowerCase() === asked,
  );
  if (found) return found;
  throw new UserError('NOT_FOUND', `There is nobody with the e-mail address or id “${person}”.`);
}

async function setRole(door: Door, variables: { member: string; role: Role }): Promise<void> {
  await door.ask(
    'mutation SetRole($member: ID!, $role: Role!) { setRole(member: $member, role: $role) { id } }',
    variables,
  );
}
