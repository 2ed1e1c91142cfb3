export const teams = [
  { key: 'onboarding', name: 'Onboarding', wipLimit: 4 },
  { key: 'growth', name: 'Growth', wipLimit: 3 },
  { key: 'billing', name: 'Billing', wipLimit: 2 },
] as const;

export type TeamKey = (typeof teams)[number]['key'];

export type PersonName = 'Priya' | 'Jonas' | 'Lena' | 'Mei' | 'Ada' | 'Sam' | 'Tomás';

export interface StoryPerson {
  name: PersonName;
  email: string;
  team: TeamKey;
}

export const people: readonly StoryPerson[] = [
  { name: 'Priya', email: 'priya@example.com', team: 'onboarding' },
  { name: 'Jonas', email: 'jonas@example.com', team: 'onboarding' },
  { name: 'Lena', email: 'lena@example.com', team: 'onboarding' },
  { name: 'Mei', email: 'mei@example.com', team: 'growth' },
  { name: 'Ada', email: 'ada@example.com', team: 'growth' },
  { name: 'Sam', email: 'sam@example.com', team: 'growth' },
  { name: 'Tomás', email: 'tomas@example.com', team: 'billing' },
];
