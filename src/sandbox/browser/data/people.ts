import type { Random } from './random.js';

const firstNames = [
  'Ada',
  'Ben',
  'Carla',
  'Dev',
  'Elena',
  'Farid',
  'Grace',
  'Hana',
  'Isaac',
  'Jonas',
  'Keiko',
  'Lucia',
  'Mateo',
  'Nora',
  'Omar',
  'Priya',
  'Quinn',
  'Rosa',
  'Samir',
  'Tessa',
  'Uma',
  'Viktor',
  'Wanda',
  'Yara',
] as const;

const lastNames = [
  'Aziz',
  'Byrne',
  'Costa',
  'Dubois',
  'Evans',
  'Ferrer',
  'Grant',
  'Haddad',
  'Ivanova',
  'Jensen',
  'Kim',
  'Lindqvist',
  'Mendes',
  'Novak',
  'Okafor',
  'Patel',
  'Rossi',
  'Silva',
  'Tanaka',
  'Ueda',
  'Vogel',
  'Weber',
  'Young',
  'Zhang',
] as const;

export interface Person {
  name: string;
  email: string;
}

export function makePerson(random: Random): Person {
  const [first, last] = [random.pick(firstNames), random.pick(lastNames)];
  return { name: `${first} ${last}`, email: `${first}.${last}@example.com`.toLowerCase() };
}
